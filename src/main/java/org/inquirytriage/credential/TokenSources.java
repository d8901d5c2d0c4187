package org.inquirytriage.credential;

import java.util.Optional;

/** The sources of access tokens that the settings name. */
public interface TokenSources {

	/** The source of a name. */
	Optional<AccessTokens> named(String name);

	/** No sources. */
	static TokenSources none() {
		return (name) -> Optional.empty();
	}

}
