package org.inquirytriage.credential.oauth2;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.credential.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code triage.tokens.*}.
 *
 * @param tokens by the name that a mailbox or {@code triage.smtp} refers to
 */
@ConfigurationProperties("triage")
record TokenProperties(@DefaultValue Map<String, Issued> tokens) {

	TokenProperties {
		tokens = Map.copyOf(tokens);
		tokens.forEach((name, token) -> token.validate("triage.tokens." + name));
	}

	/**
	 * How access tokens are asked for.
	 *
	 * @param tokenUri where
	 * @param clientId the service's name at the issuer
	 * @param clientSecret the service's secret at the issuer
	 * @param clientSecretFile whose first line is that secret
	 * @param refreshToken stands for the account's consent; without one the service asks
	 * in its own name (client credentials)
	 * @param refreshTokenFile whose first line is that token
	 * @param scopes what the tokens shall allow
	 */
	record Issued(@Nullable URI tokenUri, @DefaultValue("") String clientId, @DefaultValue("") Secret clientSecret,
			@Nullable Path clientSecretFile, @DefaultValue("") Secret refreshToken, @Nullable Path refreshTokenFile,
			@DefaultValue Set<String> scopes) {

		Issued {
			scopes = Set.copyOf(scopes);
		}

		/** Fails with a sentence that begins with the property. */
		private void validate(String prefix) {
			require(isSafe(this.tokenUri), prefix + ".token-uri must be an https address (http on this machine only)");
			require(!this.clientId.isBlank(), prefix + ".client-id must be set");
			require(isSet(this.clientSecret) != (this.clientSecretFile != null),
					prefix + ".client-secret or " + prefix + ".client-secret-file must be set, and only one of them");
			require(!isSet(this.refreshToken) || this.refreshTokenFile == null,
					prefix + ".refresh-token or " + prefix + ".refresh-token-file may be set, and only one of them");
			require(isByConsent() || !this.scopes.isEmpty(),
					prefix + ".scopes must be set unless there is a refresh token");
		}

		/** Whether a refresh token stands for the account's consent. */
		boolean isByConsent() {
			return isSet(this.refreshToken) || this.refreshTokenFile != null;
		}

		private static boolean isSet(Secret secret) {
			return !secret.reveal().isEmpty();
		}

		private static boolean isSafe(@Nullable URI uri) {
			if (uri == null || uri.getHost() == null) {
				return false;
			}
			return "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && isLoopback(uri.getHost()));
		}

		private static boolean isLoopback(String host) {
			try {
				return InetAddress.getByName(host).isLoopbackAddress();
			}
			catch (UnknownHostException ex) {
				return false;
			}
		}

		private static void require(boolean holds, String sentence) {
			if (!holds) {
				throw new IllegalArgumentException(sentence);
			}
		}

	}

}
