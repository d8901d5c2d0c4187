package org.inquirytriage.credential.oauth2;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.inquirytriage.credential.AccessTokens;
import org.inquirytriage.credential.Secret;
import org.inquirytriage.credential.TokenUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * The access tokens of one account, kept until shortly before they run out. Whoever signs
 * in shares them, so that the issuer is asked once and not by every connection.
 */
class IssuedTokens implements AccessTokens {

	private static final Logger logger = LoggerFactory.getLogger(IssuedTokens.class);

	private static final Duration RENEWED_BEFORE = Duration.ofMinutes(5);

	private static final Duration UNSAID_LIFETIME = Duration.ofMinutes(10);

	private final String name;

	private final TokenRequest request;

	private final Clock clock;

	private @Nullable Secret token;

	private State state = new State(null, null, null, null);

	private Instant renewal = Instant.MIN;

	IssuedTokens(String name, TokenRequest request, Clock clock) {
		this.name = name;
		this.request = request;
		this.clock = clock;
	}

	/**
	 * How it stands with the tokens.
	 *
	 * @param succeeded when the issuer last gave one, null when never
	 * @param expires when that one runs out
	 * @param failingSince since when the issuer gives none, null while it does
	 * @param failure why
	 */
	record State(@Nullable Instant succeeded, @Nullable Instant expires, @Nullable Instant failingSince,
			@Nullable String failure) {
	}

	@Override
	public synchronized Secret current() {
		Secret kept = this.token;
		if (kept != null && this.clock.instant().isBefore(this.renewal)) {
			return kept;
		}
		return ask();
	}

	private Secret ask() {
		try {
			OAuth2AccessTokenResponse response = this.request.send();
			return keep(response);
		}
		catch (OAuth2AuthorizationException ex) {
			// its description may quote what was sent
			String failure = "the issuer answered " + ex.getError().getErrorCode().replaceAll("[^\\w.-]", "");
			fail(failure);
			throw new TokenUnavailableException("No access token " + this.name + ": " + failure);
		}
	}

	private Secret keep(OAuth2AccessTokenResponse response) {
		Instant now = this.clock.instant();
		Instant issued = response.getAccessToken().getIssuedAt();
		Instant ends = response.getAccessToken().getExpiresAt();
		Duration lifetime = (issued != null && ends != null && ends.isAfter(issued.plusSeconds(1)))
				? Duration.between(issued, ends) : UNSAID_LIFETIME;
		Duration half = lifetime.dividedBy(2);
		Instant expires = now.plus(lifetime);
		this.renewal = expires.minus((half.compareTo(RENEWED_BEFORE) < 0) ? half : RENEWED_BEFORE);
		if (this.state.failingSince() != null) {
			logger.info("There are access tokens {} again", this.name);
		}
		this.state = new State(now, expires, null, null);
		Secret fresh = new Secret(response.getAccessToken().getTokenValue());
		this.token = fresh;
		return fresh;
	}

	private void fail(String failure) {
		if (this.state.failingSince() == null) {
			logger.warn("There is no access token {}: {}", this.name, failure);
		}
		Instant since = this.state.failingSince();
		this.state = new State(this.state.succeeded(), this.state.expires(),
				(since != null) ? since : this.clock.instant(), failure);
	}

	@Override
	public synchronized void forget(Secret refused) {
		if (this.token == refused) {
			this.token = null;
		}
	}

	@Override
	public Optional<Instant> expires() {
		return Optional.ofNullable(state().expires());
	}

	@Override
	public boolean isByConsent() {
		return this.request instanceof TokenRequest.ByConsent;
	}

	synchronized State state() {
		return this.state;
	}

	@Override
	public String toString() {
		return "access tokens " + this.name;
	}

}
