/**
 * Fetches mail from the program's mailboxes, each message once.
 */
@ApplicationModule(allowedDependencies = { "message", "credential" })
@NullMarked
package org.inquirytriage.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
