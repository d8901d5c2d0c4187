package org.inquirytriage.outbox.smtp;

import java.io.IOException;
import java.util.List;

import org.inquirytriage.credential.Credential;
import org.inquirytriage.credential.NumberedTokens;
import org.inquirytriage.outbox.DeliveryOutcome;
import org.inquirytriage.outbox.DeliveryOutcome.Deferred;
import org.inquirytriage.outbox.DeliveryOutcome.Delivered;
import org.inquirytriage.outbox.MailTransport.Repeat;
import org.inquirytriage.outbox.TestMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SmtpTokenTests {

	/** The error of RFC 7628 section 3.2.3. */
	private static final String ERROR = "334 eyJzdGF0dXMiOiI0MDEifQ==";

	private static final String FIRST = "AUTH XOAUTH2 " + NumberedTokens.said("program", "token-1");

	private static final String SECOND = "AUTH XOAUTH2 " + NumberedTokens.said("program", "token-2");

	private ScriptedSmtpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = new ScriptedSmtpServer().offering("AUTH XOAUTH2 PLAIN LOGIN");
	}

	@AfterEach
	void stop() throws IOException {
		this.server.close();
	}

	private DeliveryOutcome deliver() {
		try (SmtpTransport transport = SmtpSettings.of(this.server)
			.username("program")
			.transport(new Credential.Token(new NumberedTokens()))) {
			return transport.deliver(TestMessages.answer("i1"), Repeat.NONE, (digest) -> {
				throw new IOException("nothing is kept");
			});
		}
	}

	private List<String> signIns() {
		return this.server.commands()
			.stream()
			.filter((command) -> command.startsWith("AUTH") || command.isEmpty())
			.toList();
	}

	@Test
	@Tag("IMAP-16")
	void saysTheTokenByXoauth2() {
		assertThat(deliver()).isInstanceOf(Delivered.class);
		assertThat(signIns()).containsExactly(FIRST);
	}

	@Test
	@Tag("IMAP-16")
	void answersTheErrorWithNothingAndTriesOneFreshToken() {
		this.server.at("AUTH", ERROR).at("", "535 5.7.8 expired");
		assertThat(deliver()).isInstanceOf(Delivered.class);
		assertThat(signIns()).containsExactly(FIRST, "", SECOND);
	}

	@Test
	@Tag("IMAP-16")
	void triesNeitherAThirdTokenNorAPassword() {
		this.server.at("AUTH", "535 5.7.8 no").at("AUTH", "535 5.7.8 no");
		assertThat(deliver()).isInstanceOf(Deferred.class).asString().contains("535 5.7.8 no").doesNotContain("token-");
		assertThat(signIns()).containsExactly(FIRST, SECOND);
	}

	@Test
	@Tag("IMAP-16")
	void handsNoTokenToAServerThatTakesPasswordsOnly() {
		this.server.offering("AUTH PLAIN LOGIN");
		assertThat(deliver()).isInstanceOf(Deferred.class);
		assertThat(signIns()).isEmpty();
	}

}
