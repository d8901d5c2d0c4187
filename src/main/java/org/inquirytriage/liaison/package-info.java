/**
 * Keeps in touch with those beyond the program: sees that an office has what it was given
 * and that somebody has taken an emergency, and lets other systems of the hospital read
 * inquiries.
 */
@ApplicationModule(allowedDependencies = { "message", "office", "reply", "reply :: program", "outbox", "inquiry",
		"intake", "pipeline", "account" })
@NullMarked
package org.inquirytriage.liaison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
