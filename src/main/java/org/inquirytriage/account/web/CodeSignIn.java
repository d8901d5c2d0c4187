package org.inquirytriage.account.web;

import java.util.List;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.factor.SecondStep;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** The step of a sign-in in which a person types a code. */
class CodeSignIn implements AuthenticationProvider {

	private final Accounts accounts;

	private final SecondStep secondStep;

	private final AccessLog log;

	CodeSignIn(Accounts accounts, SecondStep secondStep, AccessLog log) {
		this.accounts = accounts;
		this.secondStep = secondStep;
		this.log = log;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		Code code = (Code) attempt;
		Account account = this.accounts.named(code.getName()).orElseThrow(CodeSignIn::refused);
		return switch (this.secondStep.judge(account, code.getCredentials())) {
			case CODE -> code.taken();
			case RECOVERY_CODE -> {
				this.log.record(account.name(), Act.USED_RECOVERY_CODE, "");
				yield code.taken();
			}
			case REFUSED -> throw refused();
		};
	}

	private static BadCredentialsException refused() {
		return new BadCredentialsException("Not a code of this account");
	}

	@Override
	public boolean supports(Class<?> type) {
		return Code.class.isAssignableFrom(type);
	}

	/** A code that somebody typed whose password was right. */
	static final class Code extends AbstractAuthenticationToken {

		private static final long serialVersionUID = 1L;

		private final String name;

		private final String typed;

		/**
		 * A typed code.
		 * @param person whose password was right
		 */
		Code(Authentication person, String typed) {
			super(List.of());
			this.name = person.getName();
			this.typed = typed;
			setDetails(person.getDetails());
		}

		private Code taken() {
			setAuthenticated(true);
			return this;
		}

		@Override
		public String getPrincipal() {
			return this.name;
		}

		@Override
		public String getCredentials() {
			return this.typed;
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return this == other;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this);
		}

	}

}
