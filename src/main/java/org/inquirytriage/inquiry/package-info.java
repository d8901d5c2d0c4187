/**
 * The case file: one inquiry, its status, its history.
 */
@ApplicationModule(allowedDependencies = { "message", "screening", "triage", "office" })
@NullMarked
package org.inquirytriage.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
