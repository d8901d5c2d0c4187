package org.inquirytriage.intake.imap.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.inquirytriage.credential.AccessTokens;
import org.inquirytriage.credential.Credential;
import org.inquirytriage.credential.Secret;
import org.inquirytriage.credential.TokenUnavailableException;
import org.inquirytriage.intake.upkeep.SignInTrial;
import org.inquirytriage.intake.upkeep.SignInTrial.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class ImapTrialTests {

	private static final ImapSettings.Patience SHORT = new ImapSettings.Patience(Duration.ofSeconds(5),
			Duration.ofSeconds(2), Duration.ofSeconds(5));

	private final ScriptedImapServer server = new ScriptedImapServer("IMAP4rev1 SASL-IR AUTH=XOAUTH2");

	@AfterEach
	void stop() {
		this.server.close();
	}

	private SignInTrial tried(ScriptedImapServer asked) {
		return tried(asked.settings(SHORT, Security.NONE), SHORT);
	}

	private static SignInTrial tried(ImapSettings settings, ImapSettings.Patience patience) {
		return new ImapTrial(settings, patience).run();
	}

	private static ImapSettings at(String host, int port) {
		return new ImapSettings(
				new ImapSettings.Server(host, port, Security.NONE, null, "program", Credential.password("secret")),
				"INBOX", FilingStyle.MOVE, "Triage", SHORT);
	}

	@Test
	void countsTheMessagesOfTheFolderAndChangesNothing() {
		this.server.on("EXAMINE", "* 2 EXISTS\r\n* OK [UIDVALIDITY 7]\r\n* OK [UIDNEXT 3]\r\nOK [READ-ONLY]");
		assertThat(tried(this.server)).isEqualTo(new SignInTrial(Outcome.SIGNED_IN, 2, ""));
		assertThat(this.server.commands).noneMatch((command) -> command.matches("(?i)(SELECT|UID).*"));
	}

	@Test
	void tellsANameThatIsNotFound() {
		assertThat(tried(at("mail.invalid", 143), SHORT).outcome()).isEqualTo(Outcome.NAME_NOT_FOUND);
	}

	@Test
	void tellsAConnectionThatIsRefused() throws IOException {
		int free;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			free = socket.getLocalPort();
		}
		assertThat(tried(at("127.0.0.1", free), SHORT).outcome()).isEqualTo(Outcome.CONNECTION_REFUSED);
	}

	@Test
	void tellsAServerThatSaysNothing() {
		try (ScriptedImapServer silent = new ScriptedImapServer("IMAP4rev1", "")) {
			assertThat(tried(silent).outcome()).isEqualTo(Outcome.NO_ANSWER);
		}
	}

	@Test
	void givesUpOnAServerThatNeverEnds() {
		this.server.on("LOGIN", ScriptedImapServer.DRIP);
		assertThat(tried(this.server.settings(SHORT, Security.NONE),
				new ImapSettings.Patience(SHORT.connect(), SHORT.reply(), Duration.ofMillis(500))))
			.extracting(SignInTrial::outcome)
			.isEqualTo(Outcome.NO_ANSWER);
	}

	@Test
	void tellsAServerThatSpeaksNoTls() {
		assertThat(tried(this.server.settings(SHORT, Security.TLS), SHORT).outcome()).isEqualTo(Outcome.NOT_ENCRYPTED);
	}

	@Test
	void tellsACertificateThatIsNotTrusted() {
		GreenMail selfSigned = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
		selfSigned.start();
		try {
			ImapSettings.Server asked = new ImapSettings.Server("127.0.0.1", selfSigned.getImaps().getPort(),
					Security.TLS, null, "program", Credential.password("secret"));
			assertThat(tried(new ImapSettings(asked, "INBOX", FilingStyle.MOVE, "Triage", SHORT), SHORT).outcome())
				.isEqualTo(Outcome.NOT_TRUSTED);
		}
		finally {
			selfSigned.stop();
		}
	}

	@Test
	void tellsAServerThatOffersNoStartTls() {
		assertThat(tried(this.server.settings(SHORT, Security.STARTTLS), SHORT).outcome())
			.isEqualTo(Outcome.NOT_ENCRYPTED);
	}

	@Test
	void tellsASignInThatIsRefused() {
		this.server.on("LOGIN", "NO [AUTHENTICATIONFAILED] wrong password");
		assertThat(tried(this.server)).satisfies((trial) -> {
			assertThat(trial.outcome()).isEqualTo(Outcome.SIGN_IN_REFUSED);
			assertThat(trial.words()).contains("wrong password").doesNotContain("secret");
		});
	}

	@Test
	void tellsThatThereIsNoAccessToken() {
		AccessTokens none = new AccessTokens() {

			@Override
			public Secret current() {
				throw new TokenUnavailableException("No access token office365: the issuer answered invalid_client");
			}

			@Override
			public void forget(Secret token) {
				throw new AssertionError("There was no token");
			}

		};
		assertThat(tried(this.server.settings(SHORT, Security.NONE, new Credential.Token(none)), SHORT))
			.satisfies((trial) -> {
				assertThat(trial.outcome()).isEqualTo(Outcome.NO_TOKEN);
				assertThat(trial.words()).contains("invalid_client");
			});
	}

	@Test
	void tellsAFolderThatIsMissing() {
		this.server.on("LIST", "OK").on("EXAMINE", "NO [NONEXISTENT]");
		assertThat(tried(this.server).outcome()).isEqualTo(Outcome.FOLDER_MISSING);
	}

}
