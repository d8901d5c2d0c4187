package org.inquirytriage.account.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Passwords;
import org.inquirytriage.account.Role;

/** Decides whether a code proves that it is the person who signs in. */
public final class SecondStep {

	private static final int LONGEST_TYPED = 100;

	private final SecondFactors factors;

	private final TimeCodes codes;

	private final Passwords passwords;

	private final Set<Role> requiredFor;

	private final Clock clock;

	/**
	 * The second step of every sign-in.
	 * @param passwords makes the recovery codes
	 * @param requiredFor the roles whose people must have a second factor
	 */
	public SecondStep(SecondFactors factors, TimeCodes codes, Passwords passwords, Set<Role> requiredFor, Clock clock) {
		this.factors = factors;
		this.codes = codes;
		this.passwords = passwords;
		this.requiredFor = Set.copyOf(requiredFor);
		this.clock = clock;
	}

	/** Whether a code is asked for after the password. */
	public boolean isOn(Account account) {
		return this.factors.of(account).isPresent();
	}

	/** Whether the person must have a second factor; the account of a demo never must. */
	public boolean isRequired(Account account) {
		return account.standing() != Standing.DEMO && this.requiredFor.contains(account.role());
	}

	/** Takes what a person typed, once only. */
	public Verdict judge(Account account, String typed) {
		String tidy = tidy(typed);
		OptionalLong step = this.factors.of(account).map((secret) -> step(secret, tidy)).orElse(OptionalLong.empty());
		if (step.isPresent()) {
			return this.factors.spendStep(account, step.getAsLong()) ? Verdict.CODE : Verdict.REFUSED;
		}
		return this.factors.spendRecovery(account, RecoveryCodes.hash(account, tidy)) ? Verdict.RECOVERY_CODE
				: Verdict.REFUSED;
	}

	/** Switches the second factor on; no recovery codes mean that the code was wrong. */
	public List<String> switchOn(Account account, FactorSecret secret, String typed) {
		OptionalLong step = step(secret, tidy(typed));
		if (step.isEmpty()) {
			return List.of();
		}
		List<String> recovery = RecoveryCodes.make(this.passwords);
		boolean on = this.factors.switchOn(account, secret, step.getAsLong(), RecoveryCodes.hashes(account, recovery));
		return on ? recovery : List.of();
	}

	/** Other recovery codes, to be shown once. */
	public List<String> renewRecovery(Account account) {
		List<String> recovery = RecoveryCodes.make(this.passwords);
		this.factors.renewRecovery(account, RecoveryCodes.hashes(account, recovery));
		return recovery;
	}

	private static String tidy(String typed) {
		return typed.substring(0, Math.min(typed.length(), LONGEST_TYPED)).replaceAll("[\\s-]", "");
	}

	/**
	 * Clocks differ: the code before and the code after will do (RFC 6238 section 5.2).
	 */
	private OptionalLong step(FactorSecret secret, String typed) {
		long now = this.clock.instant().getEpochSecond() / TimeCodes.STEP.toSeconds();
		return LongStream.of(now, now - 1, now + 1)
			.filter((step) -> isSame(this.codes.at(secret, step), typed))
			.findFirst();
	}

	/** In the same time whatever was typed. */
	private static boolean isSame(String code, String typed) {
		return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
	}

	/** What a typed code was. */
	public enum Verdict {

		/** A code of the app. */
		CODE,
		/** A recovery code, which is used up now. */
		RECOVERY_CODE,
		/** Wrong, or taken before. */
		REFUSED

	}

}
