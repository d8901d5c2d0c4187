package org.inquirytriage.inquiry;

import org.inquirytriage.message.RawMessage;
import org.inquirytriage.message.ReceivedMessage;
import org.inquirytriage.message.Remark;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InquiryIdTests {

	@Test
	void isTheSameForCopiesThatCameByOtherWays() {
		assertThat(id(TestMail.at(1).uid(5).trace("mx9.example.org"))).isEqualTo(id(TestMail.at(1)));
	}

	@Test
	void differsWithTheMessageId() {
		assertThat(id(TestMail.at(1).messageId("other@example.org"))).isNotEqualTo(id(TestMail.at(1)));
	}

	@Test
	void differsWithTheBody() {
		assertThat(id(TestMail.at(1).body("Is there a bus?"))).isNotEqualTo(id(TestMail.at(1)));
	}

	@Test
	void differsWithTheSubject() {
		assertThat(id(TestMail.at(1).subject("Bus"))).isNotEqualTo(id(TestMail.at(1)));
	}

	@Test
	void differsWithTheWriter() {
		assertThat(id(TestMail.at(1).from("sam@example.org"))).isNotEqualTo(id(TestMail.at(1)));
	}

	@Test
	void tellsMessagesWithoutMessageIdApartByTheirBytes() {
		TestMail without = TestMail.at(1).messageId("no id");
		assertThat(id(without.trace("mx9.example.org"))).isNotEqualTo(id(without));
		assertThat(id(without.uid(5))).isEqualTo(id(without));
	}

	@Test
	void tellsLargeMessagesApartByTheirSize() {
		TestMail large = TestMail.at(1).remarks(Remark.TOO_LARGE).body("");
		RawMessage raw = large.raw();
		RawMessage larger = new RawMessage(raw.location(), raw.bytes(), raw.size() + 1, raw.received(), raw.keywords(),
				raw.remarks());
		assertThat(InquiryId.of(new ReceivedMessage(larger, large.message().message()))).isNotEqualTo(id(large));
	}

	@Test
	void isAUuidOfTheApplicationsOwnMaking() {
		assertThat(id(TestMail.at(1)).value().version()).isEqualTo(8);
		assertThat(id(TestMail.at(1)).value().variant()).isEqualTo(2);
	}

	@Test
	void isReadBackFromItsText() {
		InquiryId id = id(TestMail.at(1));
		assertThat(InquiryId.of(id.toString())).isEqualTo(id);
	}

	private static InquiryId id(TestMail mail) {
		return InquiryId.of(mail.message());
	}

}
