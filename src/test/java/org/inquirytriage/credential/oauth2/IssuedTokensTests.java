package org.inquirytriage.credential.oauth2;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.credential.AccessTokens;
import org.inquirytriage.credential.Secret;
import org.inquirytriage.credential.StubIssuer;
import org.inquirytriage.credential.TokenUnavailableException;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IssuedTokensTests {

	private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

	private final TestClock clock = new TestClock(NOW);

	private final StubIssuer issuer = new StubIssuer();

	private final IssuedTokens microsoft = tokens("");

	private final IssuedTokens google = tokens("consent-1");

	private IssuedTokens tokens(String refreshToken) {
		TokenProperties.Issued settings = new TokenProperties.Issued(this.issuer.uri(), "our-id",
				new Secret("our-secret"), null, new Secret(refreshToken), null, Set.of("mail"));
		return new IssuedTokens("heart", TokenRequest.of("heart", settings), this.clock);
	}

	@AfterEach
	void stop() {
		this.issuer.close();
	}

	private static String failure(AccessTokens tokens) {
		try {
			return tokens.current().reveal();
		}
		catch (TokenUnavailableException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	@Test
	void asksInItsOwnNameWhereThereIsNoConsent() {
		assertThat(this.microsoft.current().reveal()).isEqualTo("token-1");
		assertThat(this.issuer.requests()).containsExactly(Map.of("grant_type", "client_credentials", "client_id",
				"our-id", "client_secret", "our-secret", "scope", "mail"));
	}

	@Test
	void asksByTheRefreshTokenWhereThereIsOne() {
		assertThat(this.google.current().reveal()).isEqualTo("token-1");
		assertThat(this.issuer.requests()).singleElement()
			.satisfies((form) -> assertThat(form).containsEntry("grant_type", "refresh_token")
				.containsEntry("refresh_token", "consent-1")
				.containsEntry("client_id", "our-id"));
	}

	@Test
	void goesOnWithTheRefreshTokenThatReplacesTheFirst() {
		this.issuer.rotate("consent-2");
		this.google.forget(this.google.current());
		this.google.current();
		assertThat(this.issuer.requests()).extracting((form) -> form.get("refresh_token"))
			.containsExactly("consent-1", "consent-2");
	}

	@Test
	void keepsATokenUntilShortlyBeforeItRunsOut() {
		this.microsoft.current();
		this.clock.advance(Duration.ofMinutes(54));
		assertThat(this.microsoft.current().reveal()).isEqualTo("token-1");
		this.clock.advance(Duration.ofMinutes(2));
		assertThat(this.microsoft.current().reveal()).isEqualTo("token-2");
	}

	@Test
	@Tag("IMAP-16")
	void asksAnewOnceForATokenThatTwoConnectionsSawRefused() {
		Secret refused = this.microsoft.current();
		this.microsoft.forget(refused);
		this.microsoft.current();
		this.microsoft.forget(refused);
		assertThat(this.microsoft.current().reveal()).isEqualTo("token-2");
	}

	@Test
	@Tag("IMAP-16")
	void saysWhyThereIsNoneWithoutASecret() {
		this.issuer.refuse("invalid_client");
		assertThat(failure(this.google)).isEqualTo("No access token heart: the issuer answered invalid_client");
	}

	@Test
	void saysThatTheIssuerCannotBeReached() {
		this.issuer.close();
		assertThatExceptionOfType(TokenUnavailableException.class).isThrownBy(this.microsoft::current)
			.withNoCause()
			.withMessageContaining("invalid_token_response");
	}

	@Test
	@Tag("IMAP-16")
	void isNeverPrinted() {
		assertThat(this.google.current() + " " + this.google + " " + this.google.state()).doesNotContain("token-1",
				"our-secret", "consent-1");
	}

	@Test
	void tellsHealthWhenATokenCameAndWhenItRunsOut() {
		this.microsoft.current();
		Health health = new TokenHealth(Map.of("heart", this.microsoft)).health();
		assertThat(health.getStatus()).isEqualTo(Status.UP);
		assertThat(health.getDetails()).containsEntry("heart",
				Map.of("succeeded", NOW, "expires", NOW.plus(Duration.ofHours(1))));
	}

	@Test
	void isDownWhileTheIssuerGivesNone() {
		this.issuer.refuse("invalid_grant");
		failure(this.google);
		Health health = new TokenHealth(Map.of("heart", this.google)).health();
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails()).hasEntrySatisfying("heart",
				(details) -> assertThat(details).asString().contains("invalid_grant", "failingSince=" + NOW));
	}

	@Test
	void isUpAgainOnceTheIssuerGivesOne() {
		this.issuer.refuse("invalid_grant");
		failure(this.google);
		this.issuer.refuse("");
		this.google.current();
		assertThat(new TokenHealth(Map.of("heart", this.google)).health().getStatus()).isEqualTo(Status.UP);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			token-uri=http://login.example.org/token | triage.tokens.heart.token-uri must be an https address
			token-uri=                               | triage.tokens.heart.token-uri
			client-id=                               | triage.tokens.heart.client-id must be set
			client-secret=                           | triage.tokens.heart.client-secret or
			client-secret-file=x                     | triage.tokens.heart.client-secret or
			scopes=                                  | triage.tokens.heart.scopes must be set
			""")
	void stopsTheStartAndNamesThePropertyThatIsWrong(String setting, String message) {
		new ApplicationContextRunner().withUserConfiguration(TokenConfiguration.class)
			.withBean(Clock.class, Clock::systemUTC)
			.withPropertyValues("triage.tokens.heart.token-uri=" + URI.create("https://login.example.org/token"),
					"triage.tokens.heart.client-id=our-id", "triage.tokens.heart.client-secret=our-secret",
					"triage.tokens.heart.scopes=mail", "triage.tokens.heart." + setting)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageStartingWith(message)
				.hasMessageNotContaining("our-secret"));
	}

}
