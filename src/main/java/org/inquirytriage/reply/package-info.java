/**
 * Composes the answer, the notice and the forward.
 */
@ApplicationModule(allowedDependencies = { "message", "triage", "office" })
@NullMarked
package org.inquirytriage.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
