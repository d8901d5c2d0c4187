package org.inquirytriage.inquiry.jdbc;

import java.time.Duration;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.TestMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RawRetentionTests {

	private static final Duration KEPT = Duration.ofDays(30);

	private final InquiryFixture fixture;

	private final RawRetention retention;

	RawRetentionTests(TestDatabase database) {
		this.fixture = new InquiryFixture(database);
		this.retention = new RawRetention(this.fixture.jdbc, this.fixture.history, this.fixture.transaction, KEPT,
				this.fixture.clock);
	}

	@Test
	void keepsTheRawMessageForATimeAfterItsInquiryWasClosed() {
		InquiryId id = this.fixture.decided(TestMail.at(1), InquiryFixture.answer());
		this.fixture.clock.advance(KEPT.minusSeconds(1));
		assertThat(this.retention.erase()).isZero();
		assertThat(this.fixture.inquiries.raw(id)).isPresent();
	}

	@Test
	void erasesItAfterwardsAndSaysSo() {
		InquiryId id = this.fixture.decided(TestMail.at(1), InquiryFixture.answer());
		this.fixture.clock.advance(KEPT);
		assertThat(this.retention.erase()).isEqualTo(1);
		assertThat(this.fixture.inquiries.raw(id)).isEmpty();
		assertThat(this.fixture.inquiries.find(id)).isPresent();
		assertThat(this.fixture.history.of(id).getLast().kind()).isEqualTo(InquiryEvent.Kind.RAW_ERASED);
	}

	@Test
	void erasesEachMessageOnce() {
		this.fixture.decided(TestMail.at(1), InquiryFixture.answer());
		this.fixture.clock.advance(KEPT);
		this.retention.erase();
		assertThat(this.retention.erase()).isZero();
	}

	@Test
	void keepsTheRawMessageOfAnOpenInquiry() {
		InquiryId id = this.fixture.decided(TestMail.at(1), InquiryFixture.hold("unsure"));
		this.fixture.clock.advance(KEPT.multipliedBy(12));
		this.retention.erase();
		assertThat(this.fixture.inquiries.raw(id)).isPresent();
	}

}
