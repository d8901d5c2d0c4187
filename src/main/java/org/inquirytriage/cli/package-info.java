/**
 * The command line.
 */
@ApplicationModule(allowedDependencies = { "pipeline", "tuning", "tuning :: evaluation", "tuning :: report",
		"tuning :: proof", "tuning :: replay", "tuning :: thresholds", "triage", "message" })
@NullMarked
package org.inquirytriage.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
