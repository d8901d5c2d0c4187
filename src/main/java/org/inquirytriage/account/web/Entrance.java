package org.inquirytriage.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.factor.SecondStep;
import org.inquirytriage.account.oidc.PasswordUse;
import org.inquirytriage.account.web.SignedIn.Pass;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Lets people in, as far as they have proved who they are. */
class Entrance {

	private final SecondStep secondStep;

	private final PasswordUse passwords;

	private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	Entrance(SecondStep secondStep, PasswordUse passwords) {
		this.secondStep = secondStep;
		this.passwords = passwords;
	}

	/** Whether an account may be signed in to with its password. */
	boolean takesPasswordOf(Account account) {
		return this.passwords.allows(account);
	}

	/**
	 * Whoever knows the password: not further than to the second step if there is one.
	 */
	SignedIn withPassword(Account account, PasswordHash password) {
		return new SignedIn(account, this.secondStep.isOn(account) ? Pass.CODE_DUE : whole(account), password);
	}

	/** Whoever has taken every step. */
	SignedIn wholly(Account account) {
		return new SignedIn(account, whole(account), null);
	}

	/** Whoever an identity provider signed in, which asks for a second factor itself. */
	SignedIn fromProvider(Account account) {
		return new SignedIn(account, Pass.WHOLE, null);
	}

	private Pass whole(Account account) {
		return (this.secondStep.isRequired(account) && !this.secondStep.isOn(account)) ? Pass.FACTOR_DUE : Pass.WHOLE;
	}

	/** Puts a person into the session, which gets another id. */
	Authentication enter(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
		UsernamePasswordAuthenticationToken entered = UsernamePasswordAuthenticationToken.authenticated(person, null,
				person.getAuthorities());
		entered.setDetails(new WebAuthenticationDetails(request));
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(entered);
		SecurityContextHolder.setContext(context);
		if (request.getSession(false) != null) {
			request.changeSessionId();
		}
		this.sessions.saveContext(context, request, response);
		return entered;
	}

}
