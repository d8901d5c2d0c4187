package org.inquirytriage.account.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.inquirytriage.account.SignInAttempts;

/** Asks for a wait without end after two failures for a name. */
class FakeAttempts implements SignInAttempts {

	final Map<String, Integer> failures = new HashMap<>();

	@Override
	public Optional<Instant> waitUntil(String name, String origin) {
		return (this.failures.getOrDefault(name, 0) < 2) ? Optional.empty() : Optional.of(Instant.MAX);
	}

	@Override
	public void failed(String name, String origin) {
		this.failures.merge(name, 1, Integer::sum);
	}

	@Override
	public void succeeded(String name, String origin) {
		this.failures.remove(name);
	}

}
