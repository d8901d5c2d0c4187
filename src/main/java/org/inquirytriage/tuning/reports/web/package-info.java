/**
 * The page of reports.
 */
@NullMarked
package org.inquirytriage.tuning.reports.web;

import org.jspecify.annotations.NullMarked;
