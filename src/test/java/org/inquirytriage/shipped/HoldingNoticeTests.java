package org.inquirytriage.shipped;

import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.pipeline.InquiryPipeline.HoldingNotices;
import org.inquirytriage.pipeline.Outgoing;
import org.inquirytriage.pipeline.Verdict;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.TemplateRenderer;
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
	void aMessageThatIsAnsweredInPartGetsThatAnswerAlone() {
		Verdict verdict = decide(
				"Where do visitors park? When are visiting hours? And how do I get a copy of my " + "medical records?",
				true);
		assertThat(verdict.disposition()).isEqualTo(DispositionKind.HOLD);
		assertThat(verdict.outgoing()).extracting(Outgoing::action).containsExactly(Action.ANSWER);
	}

	@Test
	void aQuestionOfHealthGetsItsOwnNotice() {
		assertThat(decide("Should I stop my blood thinner before the dentist?", true).outgoing())
			.extracting(Outgoing::action)
			.contains(Action.REDIRECT_NOTICE)
			.doesNotContain(Action.HOLDING_NOTICE);
	}

	@Test
	void nothingIsSentInWordsThatNobodyApproved() {
		TemplateLibrary shipped = Shipped.part(TemplateLibrary.class);
		TemplateLibrary without = new TemplateLibrary(shipped.topics(),
				shipped.templates().stream().filter((template) -> !template.slug().equals("holding")).toList(),
				shipped.facts(), shipped.calendar(), "without");
		Verdict verdict = Shipped.pipeline(new HoldingNotices(true, false))
			.with(new ReplyComposer(without, Shipped.part(TemplateRenderer.class)))
			.decide("", GUITAR, REFERENCE, Shipped.NOON);
		assertThat(verdict.disposition()).isEqualTo(DispositionKind.HOLD);
		assertThat(verdict.outgoing()).isEmpty();
	}

	private static Verdict decide(String words, boolean whenHeld) {
		return Shipped.pipeline(new HoldingNotices(whenHeld, false)).decide("", words, REFERENCE, Shipped.NOON);
	}

}
