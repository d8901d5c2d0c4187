/**
 * Decides whether a message may be answered by a machine at all.
 */
@ApplicationModule(allowedDependencies = { "message" })
@NullMarked
package org.inquirytriage.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
