package org.inquirytriage.account.web;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.StillSignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs people out whose session is over, and keeps others to their mailboxes. */
class SessionGuard extends OncePerRequestFilter {

	/** How the path ends of whatever a page fetches by itself. */
	static final String BY_ITSELF = "/updates";

	private final SessionLimits limits;

	SessionGuard(SessionLimits limits) {
		this.limits = limits;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		HttpSession session = request.getSession(false);
		if (session != null && signedIn != null && signedIn.getPrincipal() instanceof SignedIn person) {
			Optional<Account> account = this.limits.account(session, person);
			if (account.isEmpty()) {
				session.invalidate();
				SecurityContextHolder.clearContext();
			}
			else {
				goOn(person, person.as(account.get()), signedIn.getDetails());
				request.setAttribute(StillSignedIn.class.getName(), still(session, person));
				if (!request.getRequestURI().endsWith(BY_ITSELF)) {
					this.limits.seen(session);
				}
			}
		}
		chain.doFilter(request, response);
	}

	private StillSignedIn still(HttpSession session, SignedIn person) {
		return () -> {
			try {
				return this.limits.account(session, person).map(Account::mailboxes);
			}
			catch (IllegalStateException ex) {
				// The session has ended by itself or by signing out.
				return Optional.empty();
			}
		};
	}

	/** For this request alone: the next one asks again. */
	private static void goOn(SignedIn before, SignedIn now, @Nullable Object details) {
		if (before == now) {
			return;
		}
		UsernamePasswordAuthenticationToken limited = UsernamePasswordAuthenticationToken.authenticated(now, null,
				now.getAuthorities());
		limited.setDetails(details);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(limited);
		SecurityContextHolder.setContext(context);
	}

}
