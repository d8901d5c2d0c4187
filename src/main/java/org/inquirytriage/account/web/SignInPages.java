package org.inquirytriage.account.web;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Identity;
import org.inquirytriage.account.oidc.ProviderAccounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Where a browser is sent before and after somebody signs in. */
class SignInPages {

	private static final Logger logger = LoggerFactory.getLogger(SignInPages.class);

	/** Where people go who have a step to take before anything else. */
	private static final Map<String, String> STEPS = Map.of(SignedIn.NEWCOMER, "/password", SignedIn.HALFWAY,
			"/second-step", SignedIn.UNPROVEN, "/second-factor");

	private static final int MOST_LOGGED = 300;

	private final AccessLog log;

	private final HttpSessionRequestCache pageBefore = new HttpSessionRequestCache();

	private final SavedRequestAwareAuthenticationSuccessHandler toPage;

	private final Entrance entrance;

	@SuppressWarnings("NullAway") // null means that no parameter is added to the page's
									// address
	SignInPages(AccessLog log, Entrance entrance) {
		this.log = log;
		this.entrance = entrance;
		this.pageBefore.setRequestMatcher(SignInPages::isPage);
		this.pageBefore.setMatchingRequestParameterName(null);
		this.toPage = new SavedRequestAwareAuthenticationSuccessHandler();
		this.toPage.setRequestCache(this.pageBefore);
	}

	/** Remembers the page that was asked for before the sign-in. */
	RequestCache pageBefore() {
		return this.pageBefore;
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
	void arrived(HttpServletRequest request, HttpServletResponse response, Authentication person)
			throws IOException, ServletException {
		if (may(person, SignedIn.HALFWAY)) {
			response.sendRedirect(request.getContextPath() + STEPS.get(SignedIn.HALFWAY));
			return;
		}
		this.log.record(person.getName(), Act.SIGNED_IN, request.getRemoteAddr());
		this.toPage.onAuthenticationSuccess(request, response, person);
	}

	/**
	 * Lets whom an identity provider signed in go on as the person of an account here.
	 */
	AuthenticationSuccessHandler fromProvider(ProviderAccounts accounts) {
		return (request, response, stranger) -> {
			Optional<Account> account = (stranger.getPrincipal() instanceof OidcUser user)
					? accounts.arrived(identity(user), user.getClaims()) : Optional.empty();
			if (account.isEmpty()) {
				this.log.record("", Act.SIGN_IN_REFUSED, request.getRemoteAddr());
				new SecurityContextLogoutHandler().logout(request, response, stranger);
				response.sendRedirect(request.getContextPath() + "/login/no-role");
				return;
			}
			SignedIn person = this.entrance.fromProvider(account.get());
			arrived(request, response, this.entrance.enter(person, request, response));
		};
	}

	private static Identity identity(OidcUser user) {
		OidcIdToken token = user.getIdToken();
		return new Identity(Objects.requireNonNull(token.getIssuer()).toString(),
				Objects.requireNonNull(token.getSubject()));
	}

	/** Back to the sign-in, as the identity provider did not sign anybody in. */
	void providerRefused(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		logger.warn("An identity provider signed nobody in: {}", loggable(String.valueOf(reason.getMessage())));
		response.sendRedirect(request.getContextPath() + "/login?elsewhere");
	}

	/** A line of a log without what would forge another, as anybody can send it. */
	static String loggable(String message) {
		String line = message.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ");
		return line.substring(0, Math.min(line.length(), MOST_LOGGED));
	}

	private static boolean may(Authentication person, String authority) {
		return AuthorityUtils.authorityListToSet(person.getAuthorities()).contains(authority);
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

	/**
	 * Whoever has a step to take first to that, everybody else to a page that says no.
	 */
	void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException, ServletException {
		Authentication person = (Authentication) request.getUserPrincipal();
		Optional<String> step = (person != null) ? STEPS.keySet().stream().filter((due) -> may(person, due)).findFirst()
				: Optional.empty();
		if (step.isPresent()) {
			response.sendRedirect(request.getContextPath() + STEPS.get(step.get()));
			return;
		}
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

}
