package org.inquirytriage.inquiry.jdbc;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.TestMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcHistoryTests {

	private final InquiryFixture fixture;

	private final JdbcHistory history;

	private final InquiryId id;

	JdbcHistoryTests(TestDatabase database) {
		this.fixture = new InquiryFixture(database);
		this.history = this.fixture.history;
		this.id = this.fixture.stored(TestMail.at(1));
	}

	@Test
	void keepsEveryFieldOfAnEvent() {
		this.history.append(this.id, InquiryEvent.Kind.NOTED, "dana", Map.of("to", "kim", "why", "a=b\nc"));
		InquiryEvent event = this.history.of(this.id).getLast();
		assertThat(event.number()).isEqualTo(2);
		assertThat(event.kind()).isEqualTo(InquiryEvent.Kind.NOTED);
		assertThat(event.at()).isEqualTo(InquiryFixture.NOW);
		assertThat(event.actor()).isEqualTo("dana");
		assertThat(event.details()).containsOnly(Map.entry("to", "kim"), Map.entry("why", "a=b c"));
	}

	@Test
	void chainsTheEventsOfAnInquiry() {
		this.history.append(this.id, InquiryEvent.Kind.VIEWED, "dana", Map.of());
		this.history.append(this.id, InquiryEvent.Kind.VIEWED, "kim", Map.of());
		assertThat(InquiryEvent.isIntact(this.history.of(this.id))).isTrue();
	}

	@Test
	void showsAnEventThatWasChanged() {
		this.history.append(this.id, InquiryEvent.Kind.VIEWED, "dana", Map.of());
		this.history.append(this.id, InquiryEvent.Kind.VIEWED, "kim", Map.of());
		this.fixture.jdbc.sql("update inquiry_event set actor = 'lee' where number = 2").update();
		assertThat(InquiryEvent.isIntact(this.history.of(this.id))).isFalse();
	}

	@Test
	void showsAnEventThatWasTakenOut() {
		this.history.append(this.id, InquiryEvent.Kind.VIEWED, "dana", Map.of());
		this.history.append(this.id, InquiryEvent.Kind.VIEWED, "kim", Map.of());
		this.fixture.jdbc.sql("delete from inquiry_event where number = 2").update();
		assertThat(InquiryEvent.isIntact(this.history.of(this.id))).isFalse();
	}

	@Test
	void losesNoEventOfManyAtOnce() {
		List<CompletableFuture<Void>> racing = IntStream.range(0, 10)
			.mapToObj((number) -> CompletableFuture
				.runAsync(() -> this.history.append(this.id, InquiryEvent.Kind.VIEWED, "p" + number, Map.of())))
			.toList();
		racing.forEach(CompletableFuture::join);
		assertThat(this.history.of(this.id)).hasSize(11);
		assertThat(InquiryEvent.isIntact(this.history.of(this.id))).isTrue();
	}

	@Test
	void refusesAnEventOfNoInquiry() {
		InquiryId nobody = InquiryId.of("00000000-0000-8000-8000-000000000000");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.history.append(nobody, InquiryEvent.Kind.VIEWED, "dana", Map.of()));
	}

}
