package org.inquirytriage.account.web;

import java.util.Optional;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.SignInAttempts;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Sign-in by password, then code, which has to wait after too many wrong ones. */
class ThrottledSignIn implements AuthenticationProvider {

	/**
	 * Wrong codes count wherever they are typed: whoever types them knows the password.
	 */
	private static final String SECOND_STEP = "second step";

	private final AuthenticationProvider passwords;

	private final CodeSignIn codes;

	private final Accounts accounts;

	private final SignInAttempts attempts;

	private final AccessLog log;

	ThrottledSignIn(AuthenticationProvider passwords, CodeSignIn codes, Accounts accounts, SignInAttempts attempts,
			AccessLog log) {
		this.passwords = passwords;
		this.codes = codes;
		this.accounts = accounts;
		this.attempts = attempts;
		this.log = log;
	}

	@Override
	public @Nullable Authentication authenticate(Authentication attempt) {
		String name = Account.normalise(attempt.getName());
		String origin = origin(attempt);
		boolean code = this.codes.supports(attempt.getClass());
		String counted = code ? SECOND_STEP : origin;
		if (!this.attempts.begin(name, counted)) {
			throw new TooManyAttemptsException();
		}
		try {
			Authentication signedIn = (code ? this.codes : this.passwords).authenticate(attempt);
			this.attempts.succeeded(name, counted);
			return signedIn;
		}
		catch (BadCredentialsException | AccountStatusException ex) {
			// an unknown name may be a password typed in the wrong place
			this.log.record(this.accounts.named(name).map(Account::name).orElse(""), Act.SIGN_IN_REFUSED, origin);
			throw ex;
		}
	}

	private static String origin(Authentication attempt) {
		return Optional.ofNullable(attempt.getDetails())
			.filter(WebAuthenticationDetails.class::isInstance)
			.map(WebAuthenticationDetails.class::cast)
			.map(WebAuthenticationDetails::getRemoteAddress)
			.orElse("");
	}

	@Override
	public boolean supports(Class<?> type) {
		return this.passwords.supports(type) || this.codes.supports(type);
	}

	/** An attempt that came too soon after too many wrong ones. */
	static final class TooManyAttemptsException extends AuthenticationException {

		private static final long serialVersionUID = 1L;

		TooManyAttemptsException() {
			super("Too many attempts to sign in");
		}

	}

}
