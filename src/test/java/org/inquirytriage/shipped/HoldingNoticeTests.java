package org.inquirytriage.shipped;

import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.office.OfficeRouter;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.InquiryPipeline.HoldingNotices;
import org.inquirytriage.pipeline.Outgoing;
import org.inquirytriage.pipeline.Verdict;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.screening.Screener;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Triage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class HoldingNoticeTests {

	private static final InquiryReference REFERENCE = new InquiryReference("held", "https://review.example.org/");

	private static final String GUITAR = "May I bring my guitar and play for the patients in the lobby on Sunday?";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | May I bring my guitar and play for the patients in the lobby on Sunday?
			es | Perdí un paraguas en la sala de espera, ¿con quién hablo?
			""")
	void aWriterWhoseMessageWaitsIsToldSo(String language, String words) {
		Verdict verdict = decide(words, true);
		assertThat(verdict.disposition()).isEqualTo(DispositionKind.HOLD);
		assertThat(verdict.outgoing()).extracting(Outgoing::action, (outgoing) -> outgoing.wording().template())
			.containsExactly(tuple(Action.HOLDING_NOTICE, "holding@" + language));
	}

	@Test
	void nothingIsSentUnlessTheSettingIsOn() {
		assertThat(decide(GUITAR, false).outgoing()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "zxcv qwrt plmk", "We buy medical equipment! Click here to unsubscribe from our offers." })
	void whatIsNoLetterFromAPersonGetsNone(String words) {
		Verdict verdict = decide(words, true);
		assertThat(verdict.disposition()).isEqualTo(DispositionKind.HOLD);
		assertThat(verdict.outgoing()).isEmpty();
	}

	@Test
	void aMessageOfManyTopicsGetsItsAnswerAlone() {
		assertThat(decide("Where can I park? When are visiting hours? Do you take Aetna? Is there a gift shop?", true)
			.outgoing()).extracting(Outgoing::action).doesNotContain(Action.HOLDING_NOTICE);
	}

	@Test
	void aQuestionOfHealthGetsItsOwnNotice() {
		assertThat(decide("Should I stop my blood thinner before the dentist?", true).outgoing())
			.extracting(Outgoing::action)
			.contains(Action.REDIRECT_NOTICE)
			.doesNotContain(Action.HOLDING_NOTICE);
	}

	private static Verdict decide(String words, boolean whenHeld) {
		return new InquiryPipeline(Shipped.part(TextCleaner.class), Shipped.part(Triage.class), new Screener(),
				Shipped.part(OfficeRouter.class), Shipped.part(ReplyComposer.class),
				new HoldingNotices(whenHeld, false))
			.decide("", words, REFERENCE, Shipped.NOON);
	}

}
