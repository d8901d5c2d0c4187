package org.inquirytriage.pipeline.spring;

import java.time.Duration;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.TestMail;
import org.inquirytriage.inquiry.jdbc.InquiryFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class LoopHealthTests {

	private final InquiryFixture fixture;

	private final LoopHealth health;

	LoopHealthTests(TestDatabase database) {
		this.fixture = new InquiryFixture(database);
		this.health = new LoopHealth(this.fixture.inquiries(), this.fixture.clock);
	}

	private void decide(Decision decision) {
		this.fixture.inquiries().store(TestMail.at(1).message());
		this.fixture.undecided()
			.claim(1, Duration.ofMinutes(1))
			.forEach((claim) -> this.fixture.undecided().record(claim, decision, null));
	}

	@Test
	void isUpWhileAutomaticMailOfOthersComes() {
		decide(InquiryFixture.suppress("SUP-04", false));
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SUP-14", "SUP-19" })
	void isDownWhenOurOwnMailCameBack(String rule) {
		decide(InquiryFixture.suppress(rule, false));
		assertThat(this.health.health()).isEqualTo(Health.down().withDetail("ownMailCameBack", 1L).build());
	}

	@Test
	void isUpAgainAnHourLater() {
		decide(InquiryFixture.suppress("SUP-14", false));
		this.fixture.clock.advance(Duration.ofMinutes(61));
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

}
