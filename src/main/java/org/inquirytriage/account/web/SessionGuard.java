package org.inquirytriage.account.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.inquirytriage.account.Accounts;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a person out who has been away or signed in for too long, or whose account has
 * changed since.
 */
class SessionGuard extends OncePerRequestFilter {

	/** How the path ends of whatever a page fetches by itself. */
	static final String BY_ITSELF = "/updates";

	private static final String SINCE = SessionGuard.class.getName() + ".since";

	private static final String LAST_SEEN = SessionGuard.class.getName() + ".lastSeen";

	private final Accounts accounts;

	private final SessionProperties limits;

	private final Clock clock;

	SessionGuard(Accounts accounts, SessionProperties limits, Clock clock) {
		this.accounts = accounts;
		this.limits = limits;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		HttpSession session = request.getSession(false);
		if (session != null && signedIn != null && signedIn.getPrincipal() instanceof SignedIn person) {
			if (isOver(session, person)) {
				session.invalidate();
				SecurityContextHolder.clearContext();
			}
			else if (!request.getRequestURI().endsWith(BY_ITSELF)) {
				session.setAttribute(LAST_SEEN, this.clock.instant());
			}
		}
		chain.doFilter(request, response);
	}

	private boolean isOver(HttpSession session, SignedIn person) {
		Instant now = this.clock.instant();
		return !first(session, SINCE, now).plus(this.limits.longest()).isAfter(now)
				|| !first(session, LAST_SEEN, now).plus(this.limits.idle()).isAfter(now)
				|| this.accounts.named(person.getUsername()).filter(person::stillIs).isEmpty();
	}

	private static Instant first(HttpSession session, String name, Instant now) {
		if (session.getAttribute(name) instanceof Instant moment) {
			return moment;
		}
		session.setAttribute(name, now);
		return now;
	}

}
