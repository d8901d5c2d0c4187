package org.inquirytriage.account.web;

import java.time.Clock;

import jakarta.servlet.DispatcherType;
import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.Passwords;
import org.inquirytriage.account.PublicPages;
import org.inquirytriage.account.SignInAttempts;
import org.inquirytriage.account.factor.SecondStep;
import org.inquirytriage.account.oidc.PasswordUse;
import org.inquirytriage.account.oidc.ProviderAccounts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

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
	ThrottledSignIn signIn(Accounts accounts, PasswordEncoder encoder, SignInAttempts attempts, AccessLog log,
			Entrance entrance, SecondStep secondStep) {
		UserDetailsService people = (typed) -> accounts.named(Account.normalise(typed))
			.filter(entrance::takesPasswordOf)
			.flatMap(
					(account) -> accounts.password(account).map((password) -> entrance.withPassword(account, password)))
			.orElseThrow(() -> new UsernameNotFoundException("No such account"));
		DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(people);
		passwords.setPasswordEncoder(encoder);
		return new ThrottledSignIn(passwords, new CodeSignIn(accounts, secondStep, log), accounts, attempts, log);
	}

	@Bean
	AccountsController.OneTimePasswords oneTimePasswords(Passwords passwords, PasswordEncoder encoder,
			PasswordUse use) {
		return new AccountsController.OneTimePasswords(passwords, encoder, use);
	}

	@Bean
	Entrance entrance(SecondStep secondStep, PasswordUse passwords) {
		return new Entrance(secondStep, passwords);
	}

	@Bean
	SignInPages signInPages(AccessLog log, Entrance entrance) {
		return new SignInPages(log, entrance);
	}

	@Bean
	SessionLimits sessionLimits(Accounts accounts, SessionProperties limits, Clock clock) {
		return new SessionLimits(accounts, limits, clock);
	}

	@Bean
	@SuppressWarnings("NullAway") // null means: no parameter of that name
	SecurityFilterChain pages(HttpSecurity http, ObjectProvider<PublicPages> publicPages, SignInPages signInPages,
			SessionLimits limits, ObjectProvider<ProviderAccounts> providers) {
		providers.ifAvailable((accounts) -> letProvidersIn(http, signInPages, accounts));
		return http.authorizeHttpRequests((requests) -> authorize(requests, publicPages))
			.formLogin((form) -> form.loginPage("/login")
				.successHandler(signInPages::arrived)
				.failureHandler(signInPages::refused))
			.logout((logout) -> logout.addLogoutHandler(signInPages::signedOut).logoutSuccessUrl("/login?goodbye"))
			.requestCache((cache) -> cache.requestCache(signInPages.pageBefore()))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(signInPages::toSignIn)
				.accessDeniedHandler(signInPages::denied))
			.addFilterBefore(new SessionGuard(limits), AuthorizationFilter.class)
			.headers(SecurityConfiguration::protect)
			.build();
	}

	private static void letProvidersIn(HttpSecurity http, SignInPages pages, ProviderAccounts accounts) {
		DefaultOAuth2AuthorizationRequestResolver requests = new DefaultOAuth2AuthorizationRequestResolver(
				http.getSharedObject(ApplicationContext.class).getBean(ClientRegistrationRepository.class));
		requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
			.andThen((request) -> request
				.additionalParameters((parameters) -> parameters.put("prompt", "select_account"))));
		http.oauth2Login((login) -> login.loginPage("/login")
			.authorizationEndpoint((endpoint) -> endpoint.authorizationRequestResolver(requests))
			.authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
			.successHandler(pages.fromProvider(accounts))
			.failureHandler(pages::providerRefused));
	}

	private static void authorize(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
			ObjectProvider<PublicPages> publicPages) {
		// The end of a request that lasts, such as a stream, was let in when it came.
		requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
			.permitAll()
			.requestMatchers("/login", "/login/no-role", "/assets/**", "/webjars/**", "/actuator/health",
					"/actuator/health/**")
			.permitAll();
		publicPages.forEach((pages) -> requests.requestMatchers(pages.patterns().toArray(String[]::new)).permitAll());
		requests.requestMatchers("/second-step")
			.hasRole("HALFWAY")
			.requestMatchers("/second-factor/**")
			.hasAnyRole("UNPROVEN", "STAFF", "ADMIN", "AUDITOR")
			.requestMatchers("/password")
			.hasAnyRole("NEWCOMER", "STAFF", "ADMIN", "AUDITOR")
			.requestMatchers("/accounts/**", "/actuator/**")
			.hasRole("ADMIN")
			.requestMatchers("/bench/**", "/lexicon/**", "/offices/**", "/templates/**", "/changes/**", "/facts/**",
					"/erasure/**")
			.hasRole("ADMIN")
			.requestMatchers("/replay/**", "/thresholds/**", "/learning/**")
			.hasRole("ADMIN")
			.requestMatchers(HttpMethod.GET, "/mailboxes")
			.access(wholeService("ADMIN", "AUDITOR"))
			.requestMatchers("/mailboxes/**")
			.hasRole("ADMIN")
			.requestMatchers("/reports/**")
			.access(wholeService("STAFF", "ADMIN"))
			.requestMatchers(HttpMethod.GET, "/sending/**")
			.access(wholeService("STAFF", "ADMIN", "AUDITOR"))
			.requestMatchers("/sending/**")
			.access(wholeService("STAFF", "ADMIN"))
			.requestMatchers("/inquiries/*/answer", "/inquiries/*/redirect/**", "/inquiries/*/escalate/**")
			.hasAnyRole("STAFF", "ADMIN")
			.requestMatchers(HttpMethod.GET)
			.hasAnyRole("STAFF", "ADMIN", "AUDITOR")
			.anyRequest()
			.hasAnyRole("STAFF", "ADMIN");
	}

	/**
	 * For what is about all mailboxes; pages for admins are never for anybody limited.
	 */
	private static AuthorizationManager<RequestAuthorizationContext> wholeService(String... roles) {
		return AuthorizationManagers.allOf(AuthorityAuthorizationManager.hasAnyRole(roles),
				AuthorizationManagers.not(AuthorityAuthorizationManager.hasAuthority(SignedIn.LIMITED)));
	}

	private static void protect(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((policy) -> policy.policy(NO_DEVICES))
			.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
	}

}
