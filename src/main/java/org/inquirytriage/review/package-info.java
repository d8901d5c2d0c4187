/**
 * The web queue where staff decide what automation would not.
 */
@ApplicationModule(allowedDependencies = { "message", "triage", "office", "reply", "reply :: program", "outbox",
		"inquiry", "inquiry :: words", "account" })
@NullMarked
package org.inquirytriage.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
