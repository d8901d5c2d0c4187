/**
 * Writes down how triage does: tables, plots and the report that stands beside the
 * models.
 */
@NamedInterface("report")
@NullMarked
package org.inquirytriage.tuning.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
