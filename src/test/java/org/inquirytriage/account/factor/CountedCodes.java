package org.inquirytriage.account.factor;

/** Codes that tell their step, whatever the secret is. */
public class CountedCodes implements TimeCodes {

	@Override
	public FactorSecret make() {
		return new FactorSecret("MADEBYCHANCE");
	}

	@Override
	public String at(FactorSecret secret, long step) {
		return "%06d".formatted(step % 1_000_000);
	}

}
