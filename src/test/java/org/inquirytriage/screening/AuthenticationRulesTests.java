package org.inquirytriage.screening;

import java.util.Set;

import org.inquirytriage.intake.mime4j.ReceivedMail;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.screening.Screening.Answerable;
import org.inquirytriage.screening.Screening.Suppressed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inquirytriage.screening.SuppressionReason.Handling.HOLD;

/** The AUTH rules: our own server mx.heart.example is believed, no other. */
class AuthenticationRulesTests {

	private static final ScreeningPolicy LENIENT = new ScreeningPolicy(Set.of(), Set.of(), Set.of("mx.heart.example"),
			20);

	private static final ScreeningPolicy STRICT = new ScreeningPolicy(Set.of(), Set.of(), Set.of("mx.heart.example"),
			20, true);

	private final Screener screener = new Screener();

	@ParameterizedTest
	@ValueSource(strings = { "mx.heart.example; dmarc=fail header.from=example.org", "MX.heart.example 1; dmarc = fail",
			"mx.heart.example; spf=pass smtp.mailfrom=x; dkim=pass; dmarc=fail (p=none) header.from=example.org",
			"(comment) mx.heart.example; spf=fail smtp.mailfrom=example.org; dkim=none",
			"mx.heart.example; spf=hardfail; dkim=fail" })
	void sup25HoldsWhereOurServerFoundAForgery(String value) {
		assertThat(reason("Authentication-Results: " + value))
			.isEqualTo(new SuppressionReason("SUP-25", reason("Authentication-Results: " + value).evidence(), HOLD));
	}

	@ParameterizedTest
	@ValueSource(strings = { "other.example; dmarc=fail", "mx.heart.example.evil.example; dmarc=fail", "dmarc=fail",
			"mx.heart.example 2; dmarc=fail" })
	void auth01IgnoresServersThatAreNotOurs(String value) {
		assertAnswered(LENIENT, "Authentication-Results: " + value);
	}

	@Test
	void auth01IgnoresEveryFieldWhereNoServerIsConfigured() {
		assertAnswered(ScreeningPolicy.withoutOwnAddresses(), "Authentication-Results: mx.heart.example; dmarc=fail");
	}

	@Test
	void auth01GivesAForgedPassBelowOursNoWeight() {
		assertThat(screen(STRICT, "Authentication-Results: mx.heart.example; dmarc=none",
				"Authentication-Results: mx.heart.example; dmarc=pass"))
			.isInstanceOf(Suppressed.class);
		assertThat(screen(LENIENT, "Authentication-Results: mx.heart.example; spf=fail",
				"Authentication-Results: mx.heart.example; dkim=pass"))
			.isInstanceOf(Suppressed.class);
	}

	@Test
	void auth01TakesAFailureWhereverOurServerStatesIt() {
		assertThat(screen(LENIENT, "Authentication-Results: mx.heart.example; dkim=pass",
				"Authentication-Results: mx.heart.example; dmarc=fail"))
			.isInstanceOf(Suppressed.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "mx.heart.example; x-dmarc=fail", "mx.heart.example; dmarc=failure",
			"mx.heart.example; dmarc/2=fail", "mx.heart.example; none", "mx.heart.example; arc=fail" })
	void auth02IgnoresMethodsAndResultsItDoesNotKnow(String value) {
		assertAnswered(LENIENT, "Authentication-Results: " + value);
	}

	@Test
	void auth02IgnoresAFieldInsideAnAttachedMessage() {
		InboundMessage message = ReceivedMail.withBody(
				"--b\r\n\r\nWhere can I park?\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
						+ "Authentication-Results: mx.heart.example; dmarc=fail\r\n\r\nx\r\n--b--",
				"Content-Type: multipart/mixed; boundary=b");
		assertThat(this.screener.screen(message, LENIENT)).isInstanceOf(Answerable.class);
	}

	@Test
	void auth03ReadsCommentsAndFoldedLines() {
		assertThat(reason(
				"Authentication-Results: mx.heart.example\r\n\t(ours; dmarc=pass);\r\n dmarc=fail (bad)\r\n x=y"))
			.isEqualTo(new SuppressionReason("SUP-25", "Authentication-Results: dmarc=fail", HOLD));
	}

	@ParameterizedTest
	@ValueSource(strings = { "spf=pass", "spf=softfail", "spf=neutral", "spf=none", "spf=policy", "spf=temperror",
			"spf=permerror", "spf=fail; dkim=pass", "spf=fail; dmarc=pass" })
	void auth04AnswersUnlessSpfFailsAlone(String results) {
		assertAnswered(LENIENT, "Authentication-Results: mx.heart.example; " + results);
	}

	@ParameterizedTest
	@ValueSource(strings = { "temperror", "permerror" })
	void auth05HoldsWhereDmarcCouldNotBeChecked(String result) {
		assertThat(reason("Authentication-Results: mx.heart.example; dmarc=" + result).rule()).isEqualTo("AUTH-05");
	}

	@Test
	void auth06TakesNoPolicyForNoTrust() {
		assertThat(screen(STRICT, "Authentication-Results: mx.heart.example; dmarc=none (p=none)"))
			.isInstanceOf(Suppressed.class);
	}

	@Test
	void auth07TakesABadSignatureForNone() {
		assertAnswered(LENIENT, "Authentication-Results: mx.heart.example; dkim=fail; spf=none");
	}

	@Test
	void auth08AnswersUnknownSendersUnlessTold() {
		assertAnswered(LENIENT);
		assertAnswered(STRICT, "Authentication-Results: mx.heart.example; dmarc=pass");
		assertThat(((Suppressed) screen(STRICT)).reason().rule()).isEqualTo("AUTH-08");
	}

	private void assertAnswered(ScreeningPolicy policy, String... lines) {
		assertThat(screen(policy, lines)).isInstanceOf(Answerable.class);
	}

	private SuppressionReason reason(String... lines) {
		return ((Suppressed) screen(LENIENT, lines)).reason();
	}

	private Screening screen(ScreeningPolicy policy, String... lines) {
		return this.screener.screen(ReceivedMail.with(lines), policy);
	}

}
