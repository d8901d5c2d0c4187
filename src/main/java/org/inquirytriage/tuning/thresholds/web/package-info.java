/**
 * The page of thresholds.
 */
@NullMarked
package org.inquirytriage.tuning.thresholds.web;

import org.jspecify.annotations.NullMarked;
