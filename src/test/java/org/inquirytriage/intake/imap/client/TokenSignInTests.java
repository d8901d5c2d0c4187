package org.inquirytriage.intake.imap.client;

import java.time.Clock;
import java.util.List;

import org.inquirytriage.credential.AccessTokens;
import org.inquirytriage.credential.Credential;
import org.inquirytriage.credential.NumberedTokens;
import org.inquirytriage.credential.Secret;
import org.inquirytriage.credential.TokenUnavailableException;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
class TokenSignInTests {

	/** The error of RFC 7628 section 3.2.3. */
	private static final String ERROR = "+ eyJzdGF0dXMiOiI0MDEifQ==\r\n";

	private static final String FIRST = NumberedTokens.said("program", "token-1");

	private static final String SECOND = NumberedTokens.said("program", "token-2");

	private final ScriptedImapServer server = new ScriptedImapServer("IMAP4rev1 SASL-IR AUTH=XOAUTH2 AUTH=PLAIN");

	@AfterEach
	void stop() {
		this.server.close();
	}

	private static ImapMailbox mailbox(ScriptedImapServer server, AccessTokens tokens) {
		return new ImapMailbox(
				server.settings(ImapSettings.Patience.USUAL, Security.NONE, new Credential.Token(tokens)),
				Clock.systemUTC());
	}

	private List<String> signIns() {
		return this.server.commands.stream()
			.filter((command) -> command.matches("(?i)(AUTHENTICATE|LOGIN).*") || command.isEmpty())
			.toList();
	}

	@Test
	@Tag("IMAP-16")
	void saysTheTokenByXoauth2() {
		assertThat(mailbox(this.server, new NumberedTokens()).open().uidValidity()).isEqualTo(7);
		assertThat(signIns()).containsExactly("AUTHENTICATE XOAUTH2 " + FIRST);
	}

	@Test
	@Tag("IMAP-16")
	void answersTheErrorWithNothingAndTriesOneFreshToken() {
		this.server.on(FIRST, ERROR).on("EMPTY", "NO [AUTHENTICATIONFAILED]");
		assertThat(mailbox(this.server, new NumberedTokens()).open().uidValidity()).isEqualTo(7);
		assertThat(signIns()).containsExactly("AUTHENTICATE XOAUTH2 " + FIRST, "", "AUTHENTICATE XOAUTH2 " + SECOND);
	}

	@Test
	@Tag("IMAP-16")
	void triesNeitherAThirdTokenNorAPassword() {
		this.server.on("AUTHENTICATE", ERROR).on("EMPTY", "NO [AUTHENTICATIONFAILED]");
		ImapMailbox mailbox = mailbox(this.server, new NumberedTokens());
		assertThatExceptionOfType(MailboxUnavailableException.class).isThrownBy(mailbox::open)
			.withMessageContaining("refused the sign-in")
			.withMessageNotContaining("token-");
		assertThat(signIns()).containsExactly("AUTHENTICATE XOAUTH2 " + FIRST, "", "AUTHENTICATE XOAUTH2 " + SECOND,
				"");
	}

	@Test
	@Tag("IMAP-16")
	void handsNoTokenToAServerThatTakesPasswordsOnly() {
		try (ScriptedImapServer old = new ScriptedImapServer("IMAP4rev1 AUTH=PLAIN")) {
			ImapMailbox mailbox = mailbox(old, new NumberedTokens());
			assertThatExceptionOfType(MailboxUnavailableException.class).isThrownBy(mailbox::open)
				.withMessageContaining("takes no access token");
			assertThat(old.commands).noneMatch((command) -> command.matches("(?i)(AUTHENTICATE|LOGIN).*"));
		}
	}

	@Test
	void saysThatThereIsNoToken() {
		ImapMailbox mailbox = mailbox(this.server, new NoTokens());
		assertThatExceptionOfType(MailboxUnavailableException.class).isThrownBy(mailbox::open)
			.withMessageContaining("the issuer answered invalid_client");
	}

	/** An issuer that gives none. */
	private static final class NoTokens implements AccessTokens {

		@Override
		public Secret current() {
			throw new TokenUnavailableException("the issuer answered invalid_client");
		}

		@Override
		public void forget(Secret token) {
			throw new IllegalStateException("None was given");
		}

	}

}
