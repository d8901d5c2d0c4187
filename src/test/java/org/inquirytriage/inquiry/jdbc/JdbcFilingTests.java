package org.inquirytriage.inquiry.jdbc;

import java.util.List;
import java.util.Map;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.TestMail;
import org.inquirytriage.message.MessageLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcFilingTests {

	private final InquiryFixture fixture;

	private final JdbcFiling filing;

	JdbcFilingTests(TestDatabase database) {
		this.fixture = new InquiryFixture(database);
		this.filing = this.fixture.filing;
	}

	private Map<MessageLocation, String> due() {
		return this.filing.due("program", "INBOX", 10);
	}

	@Test
	void leavesUndecidedMessagesWhereTheyAre() {
		this.fixture.stored(TestMail.at(1));
		assertThat(due()).isEmpty();
	}

	@Test
	void filesEveryCopyOfADecidedMessage() {
		MessageLocation second = TestMail.at(9).location();
		this.fixture.decided(TestMail.at(1), InquiryFixture.hold("unsure"));
		this.fixture.stored(TestMail.at(1).location(second));
		assertThat(due()).containsOnly(Map.entry(TestMail.at(1).location(), "hold"), Map.entry(second, "hold"));
	}

	@Test
	void filesWhatIsInQuarantine() {
		this.fixture.inquiries.quarantine(TestMail.at(1).raw(), "No headers");
		assertThat(due()).containsOnly(Map.entry(TestMail.at(1).location(), "quarantine"));
	}

	@Test
	void filesEachMessageOnce() {
		this.fixture.decided(TestMail.at(1), InquiryFixture.answer());
		this.filing.done(List.of(TestMail.at(1).location()));
		assertThat(due()).isEmpty();
	}

	@Test
	void asksOnlyForOneFolder() {
		this.fixture.decided(TestMail.at(1).location(new MessageLocation("program", "Other", 7, 1)),
				InquiryFixture.answer());
		assertThat(due()).isEmpty();
	}

}
