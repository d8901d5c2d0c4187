/**
 * Assembles the text cleaner.
 */
@NullMarked
package org.inquirytriage.text.spring;

import org.jspecify.annotations.NullMarked;
