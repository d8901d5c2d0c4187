/**
 * Assembles training and publishing.
 */
@NullMarked
package org.inquirytriage.tuning.models.spring;

import org.jspecify.annotations.NullMarked;
