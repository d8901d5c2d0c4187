package org.inquirytriage.account.oidc;

import java.util.List;

/**
 * The identity providers that people can sign in through.
 *
 * @param all of them, none where people sign in with passwords only
 */
public record Providers(List<Provider> all) {

	public Providers {
		all = List.copyOf(all);
	}

	/**
	 * One of them.
	 *
	 * @param id in the settings
	 * @param name that people read
	 */
	public record Provider(String id, String name) {
	}

}
