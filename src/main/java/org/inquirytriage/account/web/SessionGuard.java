package org.inquirytriage.account.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs people out whose session is over. */
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
			if (this.limits.isOver(session, person)) {
				session.invalidate();
				SecurityContextHolder.clearContext();
			}
			else if (!request.getRequestURI().endsWith(BY_ITSELF)) {
				this.limits.seen(session);
			}
		}
		chain.doFilter(request, response);
	}

}
