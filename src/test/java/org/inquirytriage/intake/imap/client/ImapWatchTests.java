package org.inquirytriage.intake.imap.client;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImapWatchTests {

	private static final ImapSettings.Patience SHORT = new ImapSettings.Patience(Duration.ofMillis(500),
			Duration.ofMillis(300), Duration.ofSeconds(30));

	private final ScriptedImapServer server = new ScriptedImapServer("IMAP4rev1 IDLE");

	private final AtomicInteger hints = new AtomicInteger();

	private @Nullable ImapWatch watch;

	@AfterEach
	void stop() {
		if (this.watch != null) {
			this.watch.close();
		}
		this.server.close();
	}

	private Future<Boolean> listen(ScriptedImapServer to, Duration renewal) {
		ImapWatch listening = new ImapWatch(to.settings(SHORT, Security.NONE), renewal);
		this.watch = listening;
		to.on("EXAMINE", "* 2 EXISTS\r\n* OK [UIDVALIDITY 7]\r\n* OK [UIDNEXT 3]\r\nOK [READ-ONLY]");
		FutureTask<Boolean> task = new FutureTask<>(() -> listening.listen(this.hints::incrementAndGet));
		Thread.ofPlatform().daemon().start(task);
		return task;
	}

	private long commands(String command) {
		return List.copyOf(this.server.commands).stream().filter((each) -> each.startsWith(command)).count();
	}

	@Test
	void imap12PassesAHintOnWhenTheServerTellsOfNewMail() {
		this.server.on("IDLE", "+ idling\r\n* 3 EXISTS\r\n");
		listen(this.server, Duration.ofMinutes(9));
		Awaitility.await().untilAtomic(this.hints, Matchers.equalTo(2));
	}

	@Test
	void imap12TakesNothingElseForNewMail() {
		this.server.on("IDLE", "+ idling\r\n* OK Still here\r\n* 1 EXPUNGE\r\n");
		listen(this.server, Duration.ofMillis(200));
		Awaitility.await().until(() -> commands("IDLE") > 1);
		assertThat(this.hints).hasValue(1);
	}

	@Test
	void imap12SendsNothingBetweenIdleAndDoneAndRenewsInTime() {
		this.server.on("IDLE", "+ idling\r\n");
		listen(this.server, Duration.ofMillis(100));
		Awaitility.await().until(() -> commands("IDLE") > 2);
		List<String> sent = List.copyOf(this.server.commands);
		int first = sent.indexOf("IDLE");
		assertThat(sent.subList(first, first + 4)).containsExactly("IDLE", "DONE", "IDLE", "DONE");
		assertThat(ImapWatch.RENEWAL).isLessThan(Duration.ofMinutes(29));
	}

	@Test
	void imap12CutsAConnectionThatDoesNotAnswerTheRenewal() {
		this.server.on("IDLE", "+ idling\r\n").on("DONE", ScriptedImapServer.HANG);
		assertThat(listen(this.server, Duration.ofMillis(100))).failsWithin(Duration.ofSeconds(20))
			.withThrowableThat()
			.withCauseInstanceOf(MailboxUnavailableException.class);
	}

	@Test
	void imap12ListensOnlyWhereTheServerOffersIt() {
		try (ScriptedImapServer plain = new ScriptedImapServer("IMAP4rev1")) {
			assertThat(listen(plain, Duration.ofMinutes(9))).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(false);
			assertThat(this.hints).hasValue(0);
		}
	}

	@Test
	void endsAtOnceWhenItIsClosed() {
		this.server.on("IDLE", "+ idling\r\n");
		Future<Boolean> listening = listen(this.server, Duration.ofMinutes(9));
		Awaitility.await().until(() -> commands("IDLE") > 0);
		Objects.requireNonNull(this.watch).close();
		assertThat(listening).failsWithin(Duration.ofSeconds(20));
	}

}
