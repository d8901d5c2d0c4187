package org.inquirytriage.account.web;

import java.util.HashMap;
import java.util.Map;

import org.inquirytriage.account.SignInAttempts;

/** Asks for a wait without end after two failures for a name at one place. */
class FakeAttempts implements SignInAttempts {

	final Map<String, Integer> failures = new HashMap<>();

	@Override
	public boolean begin(String name, String origin) {
		if (this.failures.getOrDefault(name + "|" + origin, 0) >= 2) {
			return false;
		}
		this.failures.merge(name + "|" + origin, 1, Integer::sum);
		return true;
	}

	@Override
	public void succeeded(String name, String origin) {
		this.failures.remove(name + "|" + origin);
	}

}
