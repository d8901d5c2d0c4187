package org.inquirytriage.review.jdbc;

import java.time.Duration;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.inquiry.TestMail;
import org.inquirytriage.inquiry.jdbc.InquiryFixture;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty database in which inquiries are answered automatically. */
public class AnsweredCase {

	public final InquiryFixture fixture;

	public final JdbcClient jdbc;

	private int received;

	public AnsweredCase(TestDatabase database) {
		this.fixture = new InquiryFixture(database);
		this.jdbc = JdbcClient.create(this.fixture.source);
	}

	/** An inquiry that was answered although it might have been clinical. */
	public InquiryId answered(double clinical) {
		this.received++;
		InquiryId id = this.fixture.inquiries().store(TestMail.at(this.received).message()).id();
		Decision answer = InquiryFixture.answer();
		this.fixture.undecided()
			.claim(9, Duration.ofMinutes(1))
			.forEach((claim) -> this.fixture.undecided()
				.record(claim,
						new Decision(DispositionKind.AUTO_REPLY, null, null, false, answer.topics(), null, clinical,
								"en", Priority.LOW, answer.reasons(), answer.versions(), "{}"),
						new BodyText("Where can I park?", "", "", null)));
		return id;
	}

	/** An inquiry as it is stored now. */
	Inquiry found(InquiryId id) {
		return this.fixture.inquiries().find(id).orElseThrow();
	}

}
