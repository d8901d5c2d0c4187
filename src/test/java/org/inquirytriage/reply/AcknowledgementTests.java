package org.inquirytriage.reply;

import org.inquirytriage.reply.mustache.MustacheRenderer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AcknowledgementTests {

	private static final InquiryReference INQUIRY = new InquiryReference("Q7K-2MD",
			"https://triage.example.org/inquiries/Q7K-2MD");

	@Test
	void aForwardCarriesThePageOnWhichTheOfficeTellsThatItHasTheInquiry() {
		ReplyComposer composer = new ReplyComposer(Shipped.LIBRARY, new MustacheRenderer(),
				(inquiry, office) -> "https://triage.example.org/acknowledge/" + inquiry.id() + "/" + office.id());
		assertThat(composer.forward(Shipped.OFFICE, INQUIRY).text())
			.contains("\n\nhttps://triage.example.org/acknowledge/Q7K-2MD/harbor-street\n\n");
	}

	@Test
	void aForwardLeadsToTheInquiryWhereNoOtherPageIsOffered() {
		assertThat(Shipped.COMPOSER.forward(Shipped.OFFICE, INQUIRY).text())
			.contains("To tell us that your office has it:\n\nhttps://triage.example.org/inquiries/Q7K-2MD\n\n");
	}

}
