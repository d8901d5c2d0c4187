/**
 * Exact bounds with Apache Commons Statistics.
 */
@NullMarked
package org.inquirytriage.tuning.statistics;

import org.jspecify.annotations.NullMarked;
