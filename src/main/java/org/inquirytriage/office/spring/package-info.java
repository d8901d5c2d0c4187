/**
 * Makes the directory of offices from its files.
 */
@NullMarked
package org.inquirytriage.office.spring;

import org.jspecify.annotations.NullMarked;
