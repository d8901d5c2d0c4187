/**
 * Where admins edit templates, train, evaluate, replay and publish.
 */
@ApplicationModule(allowedDependencies = { "message", "text", "triage", "triage :: training", "triage :: lexicon",
		"triage :: published", "office", "reply", "reply :: program", "inquiry", "inquiry :: words", "account" })
@NullMarked
package org.inquirytriage.tuning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
