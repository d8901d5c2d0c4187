package org.inquirytriage.credential.oauth2;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.inquirytriage.credential.AccessTokens;
import org.inquirytriage.credential.TokenSources;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the sources of access tokens that are set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenProperties.class)
class TokenConfiguration {

	@Bean
	SetTokenSources tokenSources(TokenProperties settings, Clock clock) {
		Map<String, IssuedTokens> sources = new TreeMap<>();
		settings.tokens()
			.forEach((name, token) -> sources.put(name, new IssuedTokens(name, TokenRequest.of(name, token), clock)));
		return new SetTokenSources(sources);
	}

	@Bean
	TokenHealth tokensHealthIndicator(SetTokenSources sources) {
		return new TokenHealth(sources.sources());
	}

	/**
	 * The sources that are set.
	 *
	 * @param sources by name
	 */
	record SetTokenSources(Map<String, IssuedTokens> sources) implements TokenSources {

		@Override
		public Optional<AccessTokens> named(String name) {
			return Optional.ofNullable(this.sources.get(name));
		}

	}

}
