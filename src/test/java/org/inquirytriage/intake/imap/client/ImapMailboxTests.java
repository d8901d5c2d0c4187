package org.inquirytriage.intake.imap.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.credential.Credential;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MessageFetchException;
import org.inquirytriage.intake.MessageSummary;
import org.inquirytriage.intake.OpenFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
class ImapMailboxTests {

	private static final ImapSettings.Patience SHORT = new ImapSettings.Patience(Duration.ofMillis(300),
			Duration.ofMillis(300), Duration.ofSeconds(30));

	private final ScriptedImapServer server = new ScriptedImapServer("IMAP4rev1");

	private final ImapMailbox mailbox = this.server.mailbox(SHORT, Security.NONE);

	@AfterEach
	void stop() {
		this.mailbox.close();
		this.server.close();
	}

	private List<String> commands(String containing) {
		return this.server.commands.stream().filter((command) -> command.contains(containing)).toList();
	}

	@Test
	@Tag("IMAP-01")
	@Tag("IMAP-04")
	void listsMessagesByUidAndPassesOverTheLastOneWhenNothingIsNew() {
		this.server.on("UID FETCH", "* 1 FETCH (UID 5 RFC822.SIZE 120 FLAGS (\\Seen $Junk)"
				+ " INTERNALDATE \"02-Mar-2026 09:59:00 +0000\")\r\nOK");
		OpenFolder folder = this.mailbox.open();
		assertThat(folder.uidValidity()).isEqualTo(7);
		assertThat(folder.uidNext()).isEqualTo(3);
		assertThat(folder.listAbove(4)).containsExactly(
				new MessageSummary(5, 120, Instant.parse("2026-03-02T09:59:00Z"), Set.of("\\Seen", "$Junk")));
		assertThat(folder.listAbove(5)).isEmpty();
	}

	@Test
	@Tag("IMAP-05")
	void fetchesBytesWithoutMarkingMessagesSeen() {
		this.server.on("BODY.PEEK[]", "* 1 FETCH (UID 5 BODY[] {6}\r\na\u00ff\r\nb\n)\r\nOK");
		Map<Long, byte[]> fetched = this.mailbox.open().fetch(List.of(5L, 6L, 9L));
		assertThat(fetched).containsOnlyKeys(5L);
		assertThat(fetched.get(5L)).isEqualTo("a\u00ff\r\nb\n".getBytes(StandardCharsets.ISO_8859_1));
		assertThat(commands("BODY")).containsExactly("UID FETCH 5:6,9 (UID BODY.PEEK[])");
	}

	@Test
	@Tag("IMAP-14")
	void missesWhatTheServerGarbles() {
		this.server.on("BODY.PEEK[]",
				"* 1 FETCH (UID 5 BODY[ {3}\r\nabc)\r\n* 2 FETCH (UID 6 BODY[] {3}\r\nabc)\r\nOK");
		assertThat(this.mailbox.open().fetch(List.of(5L, 6L))).containsOnlyKeys(6L);
	}

	@Test
	@Tag("IMAP-14")
	void tellsARefusalFromALostConnection() {
		this.server.on("BODY.PEEK[]", "NO [SERVERBUG]").on("BODY.PEEK[HEADER]", ScriptedImapServer.DROP);
		OpenFolder folder = this.mailbox.open();
		assertThatExceptionOfType(MessageFetchException.class).isThrownBy(() -> folder.fetch(List.of(5L)));
		assertThatExceptionOfType(MailboxUnavailableException.class).isThrownBy(() -> folder.fetchHeaders(List.of(5L)));
	}

	@Test
	void makesANewConnectionAfterOneWasLost() {
		this.server.on("BODY.PEEK[]", ScriptedImapServer.DROP);
		OpenFolder lost = this.mailbox.open();
		assertThatExceptionOfType(MailboxUnavailableException.class).isThrownBy(() -> lost.fetch(List.of(5L)));
		lost.close();
		assertThat(this.mailbox.open().uidValidity()).isEqualTo(7);
	}

	@Test
	void signsInOnceForManyPolls() {
		this.mailbox.open().close();
		this.mailbox.open().close();
		assertThat(commands("LOGIN")).hasSize(1);
		assertThat(commands("SELECT")).hasSize(2);
	}

	@Test
	void expungesNothingWhenItCloses() {
		this.mailbox.open().close();
		assertThat(commands("EXPUNGE")).isEmpty();
		assertThat(commands("CLOSE").size()).isEqualTo(commands("EXAMINE").size());
	}

	@Test
	@Tag("IMAP-10")
	void claimsNothingByAKeywordWhateverTheServerOffers() {
		try (ScriptedImapServer able = new ScriptedImapServer("IMAP4rev1 CONDSTORE QRESYNC ENABLE UIDPLUS")) {
			able.on("SELECT", "* 1 EXISTS\r\n* OK [UIDVALIDITY 7]\r\n* OK [UIDNEXT 6]\r\n* OK [HIGHESTMODSEQ 9]\r\n"
					+ "* FLAGS (\\Seen)\r\n* OK [PERMANENTFLAGS (\\Seen \\*)]\r\nOK [READ-WRITE]");
			OpenFolder folder = able.mailbox(SHORT, Security.NONE).open();
			folder.listAbove(0);
			folder.fetch(List.of(5L));
			assertThat(able.commands).noneMatch((command) -> command.matches("(?i).*(STORE|MODSEQ|UNCHANGEDSINCE).*"));
		}
	}

	@Test
	@Tag("IMAP-10")
	void readsAFolderThatKeepsNoModificationSequences() {
		this.server.on("SELECT", "* 2 EXISTS\r\n* OK [UIDVALIDITY 7]\r\n* OK [NOMODSEQ] none\r\n"
				+ "* FLAGS (\\Seen)\r\n* OK [PERMANENTFLAGS (\\Seen \\*)]\r\nOK [READ-WRITE]");
		assertThat(this.mailbox.open().uidValidity()).isEqualTo(7);
	}

	@Test
	@Tag("IMAP-13")
	void givesUpOnAServerThatNeverAnswers() {
		try (ScriptedImapServer silent = new ScriptedImapServer("IMAP4rev1", "")) {
			ImapMailbox hole = silent.mailbox(SHORT, Security.NONE);
			assertThatExceptionOfType(MailboxUnavailableException.class).isThrownBy(hole::open)
				.withMessageContaining("could not be reached");
		}
	}

	@Test
	void givesUpOnACommandThatIsNeverAnswered() {
		this.server.on("BODY.PEEK[]", ScriptedImapServer.HANG);
		OpenFolder folder = this.mailbox.open();
		assertThatExceptionOfType(MailboxUnavailableException.class).isThrownBy(() -> folder.fetch(List.of(5L)));
	}

	@Test
	@Tag("IMAP-13")
	void givesUpOnAServerThatSendsAByteNowAndThenForEver() {
		this.server.on("BODY.PEEK[]", ScriptedImapServer.DRIP);
		ImapMailbox patient = this.server.mailbox(
				new ImapSettings.Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(500)),
				Security.NONE);
		OpenFolder folder = patient.open();
		assertThatExceptionOfType(MailboxUnavailableException.class).isThrownBy(() -> folder.fetch(List.of(5L)));
	}

	@Test
	@Tag("IMAP-17")
	void readsNothingWithoutTlsWhereStarttlsIsRequired() {
		ImapMailbox strict = this.server.mailbox(SHORT, Security.STARTTLS);
		assertThatExceptionOfType(MailboxUnavailableException.class).isThrownBy(strict::open);
		assertThat(commands("LOGIN")).isEmpty();
	}

	@Test
	void movesMessagesInOneCommand() {
		ImapMailbox moving = capable("IMAP4rev1 MOVE UIDPLUS");
		moving.open().file(List.of(5L, 6L, 7L), "auto-reply");
		assertThat(commands("UID")).containsExactly("UID MOVE 5:7 Triage/Answered");
	}

	@Test
	void makesTheFolderWhereThereIsNone() {
		this.server.on("LIST \"\" Triage/Held", "OK").on("LIST \"\" \"Triage/Held\"", "OK");
		ImapMailbox moving = capable("IMAP4rev1 MOVE");
		moving.open().file(List.of(5L), "hold");
		assertThat(commands("CREATE")).containsExactly("CREATE Triage/Held");
	}

	@Test
	@Tag("IMAP-08")
	void copiesAndExpungesByUidWhereThereIsNoMove() {
		ImapMailbox moving = capable("IMAP4rev1 UIDPLUS");
		moving.open().file(List.of(5L), "hold");
		assertThat(commands("UID")).containsExactly("UID COPY 5 Triage/Held", "UID STORE 5 +FLAGS.SILENT (\\Deleted)",
				"UID EXPUNGE 5");
	}

	@Test
	void marksMessagesWhereTheyCannotBeMovedSafely() {
		ImapMailbox moving = capable("IMAP4rev1");
		moving.open().file(List.of(5L), "hold");
		assertThat(commands("UID")).containsExactly("UID STORE 5 +FLAGS.SILENT ($Triaged $Triaged-hold)");
	}

	@Test
	@Tag("IMAP-09")
	void leavesMessagesWhereTheyAreWhenTheCopyIsRefused() {
		this.server.on("UID COPY", "NO [OVERQUOTA]");
		OpenFolder folder = capable("IMAP4rev1 UIDPLUS").open();
		assertThatExceptionOfType(MessageFetchException.class).isThrownBy(() -> folder.file(List.of(5L), "hold"));
		assertThat(commands("UID")).containsExactly("UID COPY 5 Triage/Held");
	}

	@Test
	void filesWithinTheAccountsOwnNamespace() {
		this.server.on("NAMESPACE", "* NAMESPACE ((\"INBOX.\" \".\")) NIL NIL\r\nOK");
		capable("IMAP4rev1 MOVE NAMESPACE").open().file(List.of(5L), "hold");
		assertThat(commands("UID")).containsExactly("UID MOVE 5 INBOX.Triage/Held");
	}

	private ImapMailbox capable(String capabilities) {
		this.server.on("CAPABILITY", "* CAPABILITY " + capabilities + "\r\nOK");
		return this.server.mailbox(SHORT, Security.NONE);
	}

	@Test
	void neverPrintsThePassword() {
		assertThat(new ImapSettings.Server("mail.example.org", 993, Security.TLS, null, "program",
				Credential.password("hunter2")))
			.asString()
			.doesNotContain("hunter2");
	}

}
