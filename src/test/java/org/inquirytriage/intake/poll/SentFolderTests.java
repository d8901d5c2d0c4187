package org.inquirytriage.intake.poll;

import java.nio.charset.StandardCharsets;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.imap.client.ImapSentFolder;
import org.inquirytriage.message.MessageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SentFolderTests {

	private static final byte[] ANSWER = IntakeFixture.mail("answer").getBytes(StandardCharsets.UTF_8);

	private static final MessageId ID = new MessageId("answer@example.org");

	private final GreenMailServer server = new GreenMailServer();

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void imap21KeepsACopyOnceHoweverOftenItIsAsked() throws MessagingException {
		try (ImapSentFolder folder = this.server.sentFolder("Sent")) {
			folder.keep(ID, ANSWER);
			folder.keep(ID, ANSWER);
		}
		assertThat(this.server.subjects("Sent")).containsExactly("answer");
		assertThat(this.server.flags("Sent").getFirst().contains(Flags.Flag.SEEN)).isTrue();
	}

	@Test
	void imap21SaysWhenTheServerMarksNoFolder() {
		try (ImapSentFolder folder = this.server.sentFolder(ImapSentFolder.MARKED)) {
			assertThatExceptionOfType(MailboxUnavailableException.class).isThrownBy(() -> folder.keep(ID, ANSWER))
				.withMessage("The mail server marks no folder for sent mail");
		}
	}

}
