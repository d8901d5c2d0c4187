package org.inquirytriage.account.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.AccessLog.Act;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Where a browser is sent before and after somebody signs in. */
class SignInPages {

	private final AccessLog log;

	SignInPages(AccessLog log) {
		this.log = log;
	}

	/** Whether a request asks for a whole page, to which a person can be brought back. */
	static boolean isPage(HttpServletRequest request) {
		String accepted = request.getHeader("Accept");
		return "GET".equals(request.getMethod()) && accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)
				&& !isPartial(request);
	}

	private static boolean isPartial(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null;
	}

	/** Lets the person in: to the page that was asked for, or to the first one. */
	AuthenticationSuccessHandler afterSignIn(RequestCache pageBefore) {
		SavedRequestAwareAuthenticationSuccessHandler toPage = new SavedRequestAwareAuthenticationSuccessHandler();
		toPage.setRequestCache(pageBefore);
		return (request, response, person) -> {
			this.log.record(person.getName(), Act.SIGNED_IN, request.getRemoteAddr());
			toPage.onAuthenticationSuccess(request, response, person);
		};
	}

	/** Back to the sign-in with a word on why. */
	void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		boolean tooMany = reason instanceof ThrottledSignIn.TooManyAttemptsException;
		response.sendRedirect(request.getContextPath() + (tooMany ? "/login?wait" : "/login?refused"));
	}

	/** Notes that a person left. */
	void signedOut(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
		if (person != null) {
			this.log.record(person.getName(), Act.SIGNED_OUT, "");
		}
	}

	/** To the sign-in; what a page fetched by itself takes the whole page there. */
	void toSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		String target = request.getContextPath()
				+ ((request.getRequestedSessionId() != null) ? "/login?over" : "/login");
		if (isPartial(request)) {
			response.setHeader("HX-Redirect", target);
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		response.sendRedirect(target);
	}

	/** Newcomers to the choice of a password, everybody else to a page that says no. */
	void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException, ServletException {
		Authentication person = (Authentication) request.getUserPrincipal();
		if (person != null && AuthorityUtils.authorityListToSet(person.getAuthorities()).contains(SignedIn.NEWCOMER)) {
			response.sendRedirect(request.getContextPath() + "/password");
			return;
		}
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

}
