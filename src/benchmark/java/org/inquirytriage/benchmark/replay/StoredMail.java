package org.inquirytriage.benchmark.replay;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.inquirytriage.benchmark.Texts;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.message.MessageLocation;
import org.inquirytriage.message.RawMessage;
import org.inquirytriage.message.ReceivedMessage;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills a database with messages that came and were done with. */
final class StoredMail {

	private static final Duration SPAN = Duration.ofDays(29);

	private static final int BATCH = 100;

	private final Inquiries inquiries;

	private final MessageParser parser;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Instant now;

	private final List<String> texts = Texts.ofTheCorpus();

	StoredMail(ApplicationContext context) {
		this.inquiries = context.getBean(Inquiries.class);
		this.parser = context.getBean(MessageParser.class);
		this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
		this.jdbc = context.getBean(JdbcClient.class);
		this.now = context.getBean(Clock.class).instant();
	}

	/** Adds what is missing; what an earlier run left is used again. */
	void fill(int number) {
		int there = this.jdbc.sql("select count(*) from inquiry").query(Integer.class).single();
		for (int from = there; from < number; from += BATCH) {
			int first = from;
			this.transaction.executeWithoutResult((status) -> {
				for (int index = first; index < Math.min(number, first + BATCH); index++) {
					store(index, number);
				}
				// In the same transaction, so that the service decides none of them.
				this.jdbc.sql("""
						update inquiry set status = 'DONE', due = null, decided = received, closed = received,
						    disposition = 'hold', hold_reason = 'unsure'
						where status <> 'DONE'
						""").update();
			});
		}
	}

	private void store(int index, int number) {
		Instant received = this.now.minus(SPAN.multipliedBy(index).dividedBy(number)).minusSeconds(60);
		byte[] bytes = letter(index).getBytes(StandardCharsets.UTF_8);
		this.inquiries.store(new ReceivedMessage(
				new RawMessage(new MessageLocation("program", "INBOX", 1, index + 1L), bytes, bytes.length, received,
						Set.of(), Set.of()),
				this.parser.parse(bytes, received, Set.of())));
	}

	private String letter(int index) {
		return """
				Return-Path: <writer.%1$d@example.com>
				From: Pat <writer.%1$d@example.com>
				To: heart@example.org
				Subject: A question
				Message-ID: <%1$d@example.com>
				Date: Mon, 2 Nov 2026 10:00:00 +0000
				MIME-Version: 1.0
				Content-Type: text/plain; charset=utf-8
				Content-Transfer-Encoding: 8bit

				%2$s
				""".formatted(index, unlikeAllOthers(index)).replace("\n", "\r\n");
	}

	// What was read a moment ago is remembered; mail is not so much alike.
	private String unlikeAllOthers(int index) {
		return this.texts.get(index % this.texts.size()).replaceAll("([.?!]|$)", " no " + index + "$1");
	}

}
