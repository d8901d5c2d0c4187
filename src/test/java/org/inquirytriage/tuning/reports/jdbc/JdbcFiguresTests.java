package org.inquirytriage.tuning.reports.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.tuning.reports.Figures.Arrivals;
import org.inquirytriage.tuning.reports.Figures.Corrections;
import org.inquirytriage.tuning.reports.Figures.HeldMessage;
import org.inquirytriage.tuning.reports.Figures.Reading;
import org.inquirytriage.tuning.reports.Figures.Waits;
import org.inquirytriage.tuning.reports.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcFiguresTests {

	private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");

	private static final Span WEEK = Span.ofDays(7, NOW);

	private final ReportFixture fixture;

	private final JdbcFigures figures;

	JdbcFiguresTests(TestDatabase database) {
		this.fixture = new ReportFixture(database);
		this.figures = this.fixture.figures;
	}

	@Test
	void countMessagesByHalfHourAndEnd() {
		held("unsure", Duration.ofMinutes(5));
		held("unsure", Duration.ofMinutes(10));
		answered("parking", Duration.ofMinutes(65));
		held("unsure", Duration.ofDays(8));
		assertThat(this.figures.arrivals(WEEK)).containsExactly(
				new Arrivals(Instant.parse("2026-11-23T15:30:00Z"), "auto-reply", 1),
				new Arrivals(Instant.parse("2026-11-23T16:30:00Z"), "hold", 2));
	}

	@Test
	void countTheReasonsForHolding() {
		held("unsure", Duration.ofHours(1));
		held("no-topic", Duration.ofHours(2));
		held("no-topic", Duration.ofHours(3));
		answered("parking", Duration.ofHours(1));
		assertThat(this.figures.holds(WEEK)).isEqualTo(Map.of("no-topic", 2L, "unsure", 1L));
	}

	@Test
	void countAnInquiryAboutTwoTopicsForBoth() {
		answered("parking\nhours", Duration.ofHours(1));
		answered("parking", Duration.ofHours(1));
		assertThat(this.figures.topics(WEEK)).isEqualTo(Map.of("parking", 2L, "hours", 1L));
	}

	@Test
	void leaveOutWhatCameBefore() {
		answered("parking", Duration.ofDays(8));
		assertThat(this.figures.topics(WEEK)).isEmpty();
		assertThat(this.figures.topics(WEEK.before())).isEqualTo(Map.of("parking", 1L));
	}

	@Test
	void measureHowLongWritersWaitedForMachinesAndForPeople() {
		waited("ANSWER", "SENT", 10);
		waited("ANSWER", "SENT", 20);
		waited("ANSWER", "SENT", 120);
		waited("PERSON_ANSWER", "SENT", 3600);
		assertThat(this.figures.waits(WEEK)).containsExactly(
				new Waits(true, 3, Duration.ofSeconds(20), Duration.ofSeconds(100)),
				new Waits(false, 1, Duration.ofSeconds(3600), Duration.ofSeconds(3600)));
	}

	@Test
	void measureNoAnswerThatHasNotLeft() {
		waited("ANSWER", "RETRY", 10);
		waited("FORWARD", "SENT", 10);
		assertThat(this.figures.waits(WEEK)).isEmpty();
	}

	@Test
	void countWhatPeopleCalledWrong() {
		labelled("auto-reply", "clinical", true);
		labelled("auto-reply", "clinical", true);
		labelled("redirect", "general", true);
		labelled("auto-reply", "clinical", false);
		assertThat(this.figures.corrections(WEEK)).containsExactly(new Corrections("auto-reply", "clinical", 2),
				new Corrections("redirect", "general", 1));
	}

	@Test
	void measureHowWellMessagesCouldBeRead() {
		this.fixture.inquiry(NOW.minusSeconds(1), "hold", "unsure", "", 0.5, 0.8);
		this.fixture.inquiry(NOW.minusSeconds(1), "auto-reply", "", "parking", 0.01, 1.0);
		this.fixture.inquiry(NOW.minusSeconds(1), "suppressed", "", "", 0.5, 0.1);
		Reading reading = this.figures.reading(WEEK);
		assertThat(reading.messages()).isEqualTo(2);
		assertThat(reading.unknownWords()).isCloseTo(0.1, within(1e-9));
		assertThat(reading.spread()).isCloseTo(0.01, within(1e-9));
		assertThat(reading.unsure()).isEqualTo(1);
	}

	@Test
	void readNothingFromNothing() {
		assertThat(this.figures.reading(WEEK)).isEqualTo(new Reading(0, 0, 0, 0));
	}

	@Test
	void giveTheLatestMessagesWithoutATopic() {
		held("no-topic", Duration.ofHours(3));
		UUID latest = held("no-topic", Duration.ofHours(1));
		held("unsure", Duration.ofMinutes(1));
		assertThat(this.figures.withoutTopic(WEEK, 1))
			.containsExactly(new HeldMessage(latest.toString(), "About it", "May we marry here?"));
	}

	private UUID held(String reason, Duration ago) {
		return this.fixture.held(NOW.minus(ago), reason, "May we marry here?");
	}

	private UUID answered(String topics, Duration ago) {
		return this.fixture.inquiry(NOW.minus(ago), "auto-reply", "", topics, 0.01, 0.95);
	}

	private void waited(String action, String state, int seconds) {
		Instant received = NOW.minus(Duration.ofHours(2));
		this.fixture.sent(this.fixture.inquiry(received, "auto-reply", "", "parking", 0.01, 0.95), action, state,
				received.plusSeconds(seconds));
	}

	private void labelled(String decidedAs, String truth, boolean corrected) {
		this.fixture.labelled(answered("parking", Duration.ofHours(1)), decidedAs, truth, corrected,
				NOW.minus(Duration.ofMinutes(5)));
	}

}
