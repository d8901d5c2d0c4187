package org.inquirytriage.credential.oauth2;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.inquirytriage.credential.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Asks an issuer for an access token. */
interface TokenRequest {

	/** The issuer's answer. */
	OAuth2AccessTokenResponse send();

	/** The request that the settings ask for. */
	static TokenRequest of(String name, TokenProperties.Issued settings) {
		ClientRegistration.Builder client = ClientRegistration.withRegistrationId(name)
			.clientId(settings.clientId())
			.clientSecret(secret("triage.tokens." + name + ".client-secret-file", settings.clientSecret(),
					settings.clientSecretFile())
				.reveal())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.tokenUri(Objects.requireNonNull(settings.tokenUri()).toString())
			.scope(settings.scopes());
		if (settings.isByConsent()) {
			return new ByConsent(client.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN).build(),
					secret("triage.tokens." + name + ".refresh-token-file", settings.refreshToken(),
							settings.refreshTokenFile()));
		}
		return new InOwnName(client.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).build());
	}

	private static Secret secret(String setting, Secret set, @Nullable Path file) {
		return (file != null) ? Secret.in(file, setting) : set;
	}

	private static RestClient http() {
		Duration longest = Duration.ofSeconds(20);
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(longest).build());
		requests.setReadTimeout(longest);
		return RestClient.builder().requestFactory(requests).configureMessageConverters((converters) -> {
			converters.addCustomConverter(new FormHttpMessageConverter());
			converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
		}).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build();
	}

	/** Asks in the service's own name (client credentials, as Microsoft 365 has it). */
	final class InOwnName implements TokenRequest {

		private final ClientRegistration client;

		private final RestClientClientCredentialsTokenResponseClient issuer;

		private InOwnName(ClientRegistration client) {
			this.client = client;
			this.issuer = new RestClientClientCredentialsTokenResponseClient();
			this.issuer.setRestClient(http());
		}

		@Override
		public OAuth2AccessTokenResponse send() {
			return this.issuer.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(this.client));
		}

	}

	/**
	 * Asks by a refresh token (as Google has it), and keeps a new one that comes back.
	 */
	final class ByConsent implements TokenRequest {

		private final ClientRegistration client;

		private final RestClientRefreshTokenTokenResponseClient issuer;

		private Secret refreshToken;

		private ByConsent(ClientRegistration client, Secret refreshToken) {
			this.client = client;
			this.refreshToken = refreshToken;
			this.issuer = new RestClientRefreshTokenTokenResponseClient();
			this.issuer.setRestClient(http());
		}

		@Override
		public OAuth2AccessTokenResponse send() {
			OAuth2AccessToken none = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "none", null,
					Instant.EPOCH);
			OAuth2AccessTokenResponse response = this.issuer.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
					this.client, none, new OAuth2RefreshToken(this.refreshToken.reveal(), null)));
			if (response.getRefreshToken() != null) {
				this.refreshToken = new Secret(response.getRefreshToken().getTokenValue());
			}
			return response;
		}

	}

}
