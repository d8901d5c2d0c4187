/**
 * Assembles the editing of templates.
 */
@NullMarked
package org.inquirytriage.tuning.templates.spring;

import org.jspecify.annotations.NullMarked;
