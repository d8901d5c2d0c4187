package org.inquirytriage.outbox.jdbc;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.outbox.TestMessages;
import org.inquirytriage.outbox.relay.Settlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcSentMailTests {

	private static final EmailAddress PROGRAM = EmailAddress.of("program@heart.example.org");

	private final JdbcFixture fixture;

	private final JdbcSentMail sent;

	JdbcSentMailTests(TestDatabase database) {
		this.fixture = new JdbcFixture(database);
		this.sent = new JdbcSentMail(this.fixture.jdbc, (message) -> message.subject().getBytes(StandardCharsets.UTF_8),
				this.fixture.clock);
	}

	private void send(String inquiryId) {
		this.fixture.outbox.store(TestMessages.answerEntry(inquiryId));
		this.fixture.deliveries.settle(this.fixture.begun(), new Settlement(OutboxState.SENT, null, "250 ok"));
	}

	@Test
	void namesWhatHasLeftUntilItIsCopied() {
		send("i1");
		List<OutboxEntry> uncopied = this.sent.uncopied(PROGRAM, 10);
		assertThat(uncopied).extracting(OutboxEntry::inquiryId).containsExactly("i1");
		this.sent.copied(uncopied.getFirst().id());
		assertThat(this.sent.uncopied(PROGRAM, 10)).isEmpty();
	}

	@Test
	void namesNothingThatHasNotLeft() {
		this.fixture.outbox.store(TestMessages.answerEntry("i1"));
		assertThat(this.sent.uncopied(PROGRAM, 10)).isEmpty();
	}

	@Test
	void namesNothingOfAnotherAddressAndNothingOld() {
		send("i1");
		assertThat(this.sent.uncopied(EmailAddress.of("other@heart.example.org"), 10)).isEmpty();
		this.fixture.clock.advance(Duration.ofDays(8));
		assertThat(this.sent.uncopied(PROGRAM, 10)).isEmpty();
	}

	@Test
	void writesAMessageAsItLeft() {
		send("i1");
		assertThat(this.sent.written(this.sent.uncopied(PROGRAM, 1).getFirst())).asString()
			.isEqualTo("Parking at the hospital");
	}

}
