/**
 * Carries one received message from intake to outbox; alone knows the order.
 */
@ApplicationModule(allowedDependencies = { "message", "text", "screening", "triage", "office", "reply",
		"reply :: program", "outbox", "inquiry", "intake" })
@NullMarked
package org.inquirytriage.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
