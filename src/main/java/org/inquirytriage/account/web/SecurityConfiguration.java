package org.inquirytriage.account.web;

import java.time.Clock;

import jakarta.servlet.DispatcherType;
import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.PublicPages;
import org.inquirytriage.account.SignInAttempts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who may see which page, and what a browser may do with it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionProperties.class)
class SecurityConfiguration {

	private static final int HASH_STRENGTH = 12;

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self'; connect-src 'self'; frame-src 'self'; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private static final String NO_DEVICES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

	@Bean
	PasswordEncoder passwordEncoder() {
		return new BCryptPasswordEncoder(HASH_STRENGTH);
	}

	/** The only provider there is, so that Spring Security takes it. */
	@Bean
	ThrottledSignIn signIn(Accounts accounts, PasswordEncoder encoder, SignInAttempts attempts, AccessLog log) {
		UserDetailsService people = (typed) -> accounts.named(Account.normalise(typed))
			.flatMap((account) -> accounts.password(account).map((password) -> new SignedIn(account, password)))
			.orElseThrow(() -> new UsernameNotFoundException("No such account"));
		DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(people);
		passwords.setPasswordEncoder(encoder);
		return new ThrottledSignIn(passwords, accounts, attempts, log);
	}

	@Bean
	SignInPages signInPages(AccessLog log) {
		return new SignInPages(log);
	}

	@Bean
	SessionLimits sessionLimits(Accounts accounts, SessionProperties limits, Clock clock) {
		return new SessionLimits(accounts, limits, clock);
	}

	@Bean
	@SuppressWarnings("NullAway") // null means: no parameter of that name
	SecurityFilterChain pages(HttpSecurity http, ObjectProvider<PublicPages> publicPages, SignInPages signInPages,
			SessionLimits limits) {
		HttpSessionRequestCache pageBeforeSignIn = new HttpSessionRequestCache();
		pageBeforeSignIn.setRequestMatcher(SignInPages::isPage);
		pageBeforeSignIn.setMatchingRequestParameterName(null);
		return http.authorizeHttpRequests((requests) -> authorize(requests, publicPages))
			.formLogin((form) -> form.loginPage("/login")
				.successHandler(signInPages.afterSignIn(pageBeforeSignIn))
				.failureHandler(signInPages::refused))
			.logout((logout) -> logout.addLogoutHandler(signInPages::signedOut).logoutSuccessUrl("/login?goodbye"))
			.requestCache((cache) -> cache.requestCache(pageBeforeSignIn))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(signInPages::toSignIn)
				.accessDeniedHandler(signInPages::denied))
			.addFilterBefore(new SessionGuard(limits), AuthorizationFilter.class)
			.headers(SecurityConfiguration::protect)
			.build();
	}

	private static void authorize(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
			ObjectProvider<PublicPages> publicPages) {
		requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
			.permitAll()
			.requestMatchers("/login", "/assets/**", "/webjars/**", "/actuator/health", "/actuator/health/**")
			.permitAll();
		publicPages.forEach((pages) -> requests.requestMatchers(pages.patterns().toArray(String[]::new)).permitAll());
		requests.requestMatchers("/password")
			.authenticated()
			.requestMatchers("/accounts/**", "/actuator/**")
			.hasRole("ADMIN")
			.requestMatchers("/bench/**", "/lexicon/**", "/offices/**", "/templates/**", "/changes/**", "/facts/**")
			.hasRole("ADMIN")
			.requestMatchers("/replay/**", "/thresholds/**", "/learning/**")
			.hasRole("ADMIN")
			.requestMatchers("/inquiries/*/answer", "/inquiries/*/redirect/**", "/inquiries/*/escalate/**")
			.hasAnyRole("STAFF", "ADMIN")
			.requestMatchers(HttpMethod.GET)
			.hasAnyRole("STAFF", "ADMIN", "AUDITOR")
			.anyRequest()
			.hasAnyRole("STAFF", "ADMIN");
	}

	private static void protect(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((policy) -> policy.policy(NO_DEVICES))
			.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
	}

}
