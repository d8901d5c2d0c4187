/**
 * Counts in the database.
 */
@NullMarked
package org.inquirytriage.tuning.reports.jdbc;

import org.jspecify.annotations.NullMarked;
