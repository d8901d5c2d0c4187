/**
 * Assembles the limits that admins publish.
 */
@NullMarked
package org.inquirytriage.tuning.thresholds.spring;

import org.jspecify.annotations.NullMarked;
