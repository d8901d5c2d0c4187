/**
 * Assembles training and evaluation.
 */
@NullMarked
package org.inquirytriage.tuning.spring;

import org.jspecify.annotations.NullMarked;
