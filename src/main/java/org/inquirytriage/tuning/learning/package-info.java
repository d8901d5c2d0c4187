/**
 * Examples for the classifier out of what people said of real messages.
 */
@NullMarked
package org.inquirytriage.tuning.learning;

import org.jspecify.annotations.NullMarked;
