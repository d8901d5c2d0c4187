package org.inquirytriage.account.factor;

import java.time.Duration;

/** The codes of authenticator apps (RFC 6238). */
public interface TimeCodes {

	/** How long each code is shown. */
	Duration STEP = Duration.ofSeconds(30);

	/** A new secret, made by chance. */
	FactorSecret make();

	/** The code of six digits that belongs to a secret in one of the steps since 1970. */
	String at(FactorSecret secret, long step);

}
