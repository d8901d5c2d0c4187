/**
 * Stores and delivers composed mail under its delivery promise.
 */
@ApplicationModule(allowedDependencies = { "message", "credential" })
@NullMarked
package org.inquirytriage.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
