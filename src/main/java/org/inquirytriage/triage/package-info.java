/**
 * Decides what should happen to an inquiry.
 */
@ApplicationModule(allowedDependencies = { "message", "text" })
@NullMarked
package org.inquirytriage.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
