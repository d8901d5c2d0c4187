package org.inquirytriage.liaison.api;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.inquirytriage.account.MailboxNames;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets other systems in by their tokens, apart from the people's sign-in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("triage.api.enabled")
@EnableConfigurationProperties(ApiProperties.class)
class ApiSecurity {

	private static final String BEARER = "Bearer ";

	private static final String READER = "API";

	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, ApiProperties settings, ObjectProvider<MailboxNames> mailboxes) {
		mailboxes.ifAvailable((names) -> settings.tokens()
			.forEach((token) -> names.check("triage.api.tokens[].mailboxes of " + token.name(), token.mailboxes())));
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().hasAuthority(READER))
			.addFilterBefore(new Tokens(settings), UsernamePasswordAuthenticationFilter.class)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.exceptionHandling(
					(handling) -> handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
			.build();
	}

	/** Knows a system by the token in its request. */
	private static final class Tokens extends OncePerRequestFilter {

		private final ApiProperties settings;

		private Tokens(ApiProperties settings) {
			this.settings = settings;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			String header = request.getHeader(HttpHeaders.AUTHORIZATION);
			if (header != null && header.startsWith(BEARER)) {
				this.settings.known(header.substring(BEARER.length()).strip())
					.ifPresent((token) -> SecurityContextHolder.getContext()
						.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(token, null,
								AuthorityUtils.createAuthorityList(READER))));
			}
			chain.doFilter(request, response);
		}

	}

}
