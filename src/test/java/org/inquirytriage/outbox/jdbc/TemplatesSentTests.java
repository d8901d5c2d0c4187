package org.inquirytriage.outbox.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.outbox.TestMessages;
import org.inquirytriage.outbox.relay.Settlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TemplatesSentTests {

	private final JdbcFixture fixture;

	TemplatesSentTests(TestDatabase database) {
		this.fixture = new JdbcFixture(database);
	}

	@Test
	void notesEachTemplateOfAMessageThatLeft() {
		send("i1", "hours+parking-transit@en", OutboxState.SENT);
		assertThat(sent()).containsOnlyKeys("hours@en", "parking-transit@en");
	}

	@Test
	void notesBothLanguagesOfANoticeInTwo() {
		send("i1", "received@vi+en", OutboxState.SENT);
		assertThat(sent()).containsOnlyKeys("received@en", "received@vi");
	}

	@Test
	void notesNothingOfWhatFailedOrHasNoTemplate() {
		send("i1", "hours@en", OutboxState.FAILED);
		send("i2", "", OutboxState.SENT);
		assertThat(sent()).isEmpty();
	}

	@Test
	void movesTheDateOnWithLaterMail() {
		send("i1", "hours@en", OutboxState.SENT);
		this.fixture.clock.advance(Duration.ofHours(30));
		send("i2", "hours@en", OutboxState.SENT);
		assertThat(sent()).containsEntry("hours@en", this.fixture.clock.instant());
	}

	@Test
	void keepsWhatAMessageWasComposedFrom() {
		this.fixture.outbox.store(TestMessages.answerEntry("i1").worded("hours@en"));
		assertThat(this.fixture.entryOf("i1").wording()).isEqualTo("hours@en");
	}

	private void send(String inquiry, String wording, OutboxState state) {
		this.fixture.outbox.store(TestMessages.answerEntry(inquiry).worded(wording));
		this.fixture.deliveries.settle(this.fixture.begun(), new Settlement(state, null, "250 ok"));
	}

	private Map<String, Instant> sent() {
		Map<String, Instant> sent = new TreeMap<>();
		this.fixture.jdbc.sql("select template, sent from template_sent").query((row) -> {
			sent.put(row.getString("template"), row.getObject("sent", OffsetDateTime.class).toInstant());
		});
		return sent;
	}

}
