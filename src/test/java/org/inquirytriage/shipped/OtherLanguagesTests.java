package org.inquirytriage.shipped;

import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.InquiryPipeline.HoldingNotices;
import org.inquirytriage.pipeline.Outgoing;
import org.inquirytriage.pipeline.Verdict;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.TemplateRenderer;
import org.inquirytriage.triage.HoldReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class OtherLanguagesTests {

	private static final InquiryReference REFERENCE = new InquiryReference("other", "https://review.example.org/");

	private static final String FRENCH = "Bonjour, je voudrais savoir où je peux garer ma voiture quand je viens "
			+ "rendre visite à ma tante la semaine prochaine. Merci beaucoup pour votre aide.";

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					fr | Bonjour, je voudrais savoir où je peux garer ma voiture quand je viens rendre visite à ma tante.
					pt | Bom dia, gostaria de saber onde posso estacionar o carro quando for visitar a minha avó amanhã.
					vi | Xin chào, tôi muốn hỏi có chỗ đậu xe gần bệnh viện không và giờ thăm bệnh là mấy giờ. Cảm ơn.
					ru | Здравствуйте, подскажите, пожалуйста, где можно оставить машину, когда мы приедем к вам в среду.
					ko | 안녕하세요, 다음 주에 어머니를 뵈러 가는데 주차는 어디에 할 수 있는지 알고 싶습니다. 감사합니다.
					zh | 您好，请问下周我去医院看望我的母亲，车应该停在哪里？停车需要付多少钱？探视时间是几点到几点？非常感谢您的帮助。
					ar | مرحبا، أود أن أعرف أين يمكنني إيقاف السيارة عندما آتي لزيارة والدتي الأسبوع القادم. شكرا جزيلا لكم.
					tl | Magandang araw po, saan po kami puwedeng pumarada kapag dumalaw kami sa aming nanay sa susunod na linggo?
							""")
	void aWriterIsToldInTheirLanguageAndTheMessageIsHeld(String language, String words) {
		Verdict verdict = decide(words, true);
		assertThat(verdict.disposition()).isEqualTo(DispositionKind.HOLD);
		assertThat(verdict.holdReason()).isEqualTo(HoldReason.LANGUAGE);
		assertThat(verdict.outgoing()).extracting(Outgoing::action, (outgoing) -> outgoing.wording().template())
			.containsExactly(tuple(Action.HOLDING_NOTICE, "received@" + language + "+en"));
	}

	@Test
	void aLanguageThatIsNotRecognisedIsToldInEnglish() {
		String haitian = "Bonjou, mwen ta renmen konnen ki kote mwen ka pake machin mwen lè m vin wè manman m.";
		assertThat(decide(haitian, true).outgoing()).extracting((outgoing) -> outgoing.wording().template())
			.containsExactly("received@en");
	}

	@Test
	void nothingIsSentUnlessTheSettingIsOn() {
		assertThat(decide(FRENCH, false).outgoing()).isEmpty();
	}

	@Test
	void nothingIsSentWhereTheLanguageCannotBeTold() {
		assertThat(decide("zxcv qwrt", true).outgoing()).isEmpty();
	}

	@Test
	void aSpanishInquiryThatIsHeldGetsNone() {
		assertThat(decide("Quisiera saber si ustedes venden boletos para el partido de fútbol del sábado.", true)
			.outgoing()).noneMatch((outgoing) -> outgoing.action() == Action.HOLDING_NOTICE);
	}

	@Test
	void anEmergencySignIsFollowedAsEver() {
		String words = FRENCH + " My husband has crushing chest pain and cannot breathe.";
		assertThat(decide(words, true).outgoing()).extracting(Outgoing::action)
			.isEqualTo(decide(words, false).outgoing().stream().map(Outgoing::action).toList())
			.contains(Action.ALERT);
	}

	@Test
	void anEmergencyInALanguageThatAProgramDoesNotWriteIsToldInEnglish() {
		TemplateLibrary shipped = Shipped.part(TemplateLibrary.class);
		TemplateLibrary english = new TemplateLibrary(shipped.topics(),
				shipped.templates().stream().filter((template) -> template.language().equals("en")).toList(),
				shipped.facts(), shipped.calendar(), "english");
		assertThat(Shipped.part(InquiryPipeline.class)
			.with(new ReplyComposer(english, Shipped.part(TemplateRenderer.class)))
			.decide("", "Mi padre tiene un dolor muy fuerte en el pecho y no puede respirar.", REFERENCE, Shipped.NOON)
			.outgoing()).extracting((outgoing) -> outgoing.wording().template()).startsWith("emergency@en");
	}

	private static Verdict decide(String words, boolean otherLanguages) {
		return Shipped.pipeline(new HoldingNotices(false, otherLanguages)).decide("", words, REFERENCE, Shipped.NOON);
	}

}
