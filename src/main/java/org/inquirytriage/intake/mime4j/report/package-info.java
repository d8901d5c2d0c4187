/**
 * Reads delivery reports with Mime4j.
 */
@NullMarked
package org.inquirytriage.intake.mime4j.report;

import org.jspecify.annotations.NullMarked;
