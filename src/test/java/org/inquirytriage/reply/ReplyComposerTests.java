package org.inquirytriage.reply;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.inquirytriage.office.Office;
import org.inquirytriage.reply.Notice.Decider;
import org.inquirytriage.triage.Topic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReplyComposerTests {

	private static final Instant MORNING = Instant.parse("2026-10-06T15:00:00Z");

	private static final Instant NIGHT = Instant.parse("2026-10-07T03:00:00Z");

	private static final Instant THANKSGIVING_NOON = Instant.parse("2026-11-26T18:00:00Z");

	private static final Topic HOURS = new Topic("hours");

	private static final Topic PARKING = new Topic("parking-transit");

	static Stream<Arguments> topicsAndLanguages() {
		return Shipped.LIBRARY.topicsOn()
			.stream()
			.flatMap((topic) -> Stream.of("en", "es").map((language) -> Arguments.of(topic, language)));
	}

	@ParameterizedTest
	@MethodSource("topicsAndLanguages")
	void answersEveryTopicInEachLanguageWithTheEmergencyLineAndAWayToAPerson(Topic topic, String language) {
		Composed answer = Shipped.COMPOSER.answer(List.of(topic), language, MORNING);
		assertThat(answer.template()).isEqualTo(topic + "@" + language);
		assertThat(answer.subject()).isNotBlank().doesNotContain("{{", "\n");
		assertThat(answer.text()).contains("911", "555-0100").doesNotContain("{{", "}}", "\\", "\r", "\n\n\n");
	}

	@ParameterizedTest
	@MethodSource("topicsAndLanguages")
	void keepsLinesCalmExceptForLinks(Topic topic, String language) {
		String text = Shipped.COMPOSER.answer(List.of(topic), language, THANKSGIVING_NOON).text();
		assertThat(text.lines().filter((line) -> !line.contains("https://")))
			.allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(76));
	}

	@Test
	void answersAllThirtyTwoTopics() {
		assertThat(topicsAndLanguages()).hasSize(64);
	}

	@Test
	void putsTwoAnswersUnderTheirTitles() {
		Composed answer = Shipped.COMPOSER.answer(List.of(HOURS, PARKING), "en", MORNING);
		assertThat(answer.template()).isEqualTo("hours+parking-transit@en");
		assertThat(answer.subject()).isEqualTo("Your questions to Lakeside Heart and Vascular Program");
		assertThat(answer.text()).containsSubsequence("Here is an answer to each thing", "\n\nOpening hours\n\n",
				"\n\nParking, bus and train\n\n", "To talk with a person", "call 911");
	}

	@Test
	void greetsOnceHoweverManyTopicsThereAre() {
		String text = Shipped.COMPOSER.answer(List.of(HOURS, PARKING), "en", MORNING).text();
		assertThat(text).containsOnlyOnce("Thank you for writing").containsOnlyOnce("Kind regards");
	}

	@Test
	void saysThatAPersonAnswersTheRest() {
		assertThat(oneLine(Shipped.COMPOSER.answerAndRest(List.of(HOURS), "es", MORNING)))
			.contains("Una persona de nuestro equipo va a leer su mensaje y a contestar lo demás.");
	}

	@Test
	void refusesThreeTopicsInOneAnswer() {
		List<Topic> three = List.of(HOURS, PARKING, new Topic("billing"));
		assertThatIllegalArgumentException().isThrownBy(() -> Shipped.COMPOSER.answer(three, "en", MORNING));
	}

	@Test
	void refusesTheSameTopicTwice() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Shipped.COMPOSER.answer(List.of(HOURS, HOURS), "en", MORNING));
	}

	@Test
	void doesNotFallBackToEnglishForTheTopicOfAWriter() {
		assertThatExceptionOfType(MissingTemplateException.class)
			.isThrownBy(() -> Shipped.COMPOSER.answer(List.of(HOURS), "fr", MORNING))
			.withMessage("There is no approved template hours@fr");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fr", "und", "" })
	void doesNotFallBackToEnglishForANotice(String language) {
		assertThatExceptionOfType(MissingTemplateException.class)
			.isThrownBy(() -> Shipped.COMPOSER.redirectNotice(Shipped.OFFICE, language, MORNING));
		assertThatExceptionOfType(MissingTemplateException.class)
			.isThrownBy(() -> Shipped.COMPOSER.emergencyNotice(language));
	}

	@Test
	void announcesAHolidayInTheAnswerOnPhoneNumbers() {
		assertThat(Shipped.COMPOSER.answer(List.of(new Topic("contact-numbers")), "en", THANKSGIVING_NOON).text())
			.contains("We are closed on Thursday, November 26, 2026 (Thanksgiving Day).");
	}

	@Test
	void saysNothingOfHolidaysThatAreFarAway() {
		assertThat(Shipped.COMPOSER.answer(List.of(HOURS), "en", MORNING).text()).doesNotContain("We are closed on");
	}

	@Test
	void tellsAtNightWhenTheOfficeOpensAndWhomToCallUntilThen() {
		assertThat(oneLine(Shipped.COMPOSER.redirectNotice(Shipped.OFFICE, "en", NIGHT)))
			.contains("The office is closed as we send this. It opens again on Wednesday, October 7, 2026, at 8 am. "
					+ "If you need to talk with someone before then, call 555-0101 at any hour.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Monday to Friday, 8 am to 5 pm | Abre de nuevo el miércoles, 7 de octubre de 2026, a las 8 am.
			Monday to Friday, 1 pm to 5 pm | Abre de nuevo el miércoles, 7 de octubre de 2026, a la 1 pm.
			Monday to Friday, noon to 5 pm | Abre de nuevo el miércoles, 7 de octubre de 2026, a las 12 pm.
			""")
	void tellsInSpanishWhenTheOfficeOpensAsPeopleSayIt(String hours, String sentence) {
		assertThat(oneLine(Shipped.COMPOSER.redirectNotice(Shipped.office("Suite E", hours), "es", NIGHT)))
			.contains(sentence);
	}

	@Test
	void rehearsesTheSpanishNoticeWithAnOpeningAsPeopleSayIt() {
		assertThat(Shipped.COMPOSER.texts()).extracting((text) -> text.replaceAll("\\s+", " "))
			.anySatisfy((text) -> assertThat(text)
				.contains("Abre de nuevo el lunes, 30 de noviembre de 2026, a las 8 am."));
	}

	@Test
	void skipsAHolidayWhenItTellsWhenTheOfficeOpens() {
		assertThat(oneLine(Shipped.COMPOSER.redirectNotice(Shipped.OFFICE, "en", THANKSGIVING_NOON)))
			.contains("It opens again on Friday, November 27, 2026, at 8 am.");
	}

	@Test
	void putsTheNumberFirstInARedirectNotice() {
		assertThat(Shipped.COMPOSER.redirectNotice(Shipped.OFFICE, "en", MORNING).text())
			.startsWith("Please call 555-0120 ")
			.doesNotContain("closed as we send this");
	}

	@Test
	void writesTheHoursOfAnOfficeInSpanish() {
		Office office = Shipped.office("Suite E", "Tuesday to Thursday, 9 am to 4:30 pm; Friday, 9 am to noon");
		assertThat(oneLine(Shipped.COMPOSER.redirectNotice(office, "es", MORNING)))
			.contains("Horario: martes a jueves, de 9 am a 4:30 pm; viernes, de 9 am a 12 pm.");
	}

	@Test
	void leavesHoursOutInSpanishWhenTheyAreWrittenFreely() {
		Office office = Shipped.office("Suite E", "by appointment, mostly mornings");
		assertThat(Shipped.COMPOSER.redirectNotice(office, "es", MORNING).text()).doesNotContain("Horario", "mornings");
	}

	@Test
	void doesNotClaimToKnowWhetherAnOfficeIsClosedWhenItsHoursAreWrittenFreely() {
		Office office = Shipped.office("Suite E", "by appointment");
		assertThat(Shipped.COMPOSER.redirectNotice(office, "en", NIGHT).text()).contains("open by appointment",
				"If the office is closed when you call");
	}

	@Test
	void showsAnOfficeNameAsItIsWhateverMarkdownWouldMakeOfIt() {
		Office office = Shipped.office("*St. Mary_s* [Heart](https://evil.example) & <b>Lung</b> #1", "by appointment");
		assertThat(oneLine(Shipped.COMPOSER.redirectNotice(office, "en", MORNING)))
			.contains("*St. Mary_s* [Heart](https://evil.example) & <b>Lung</b> #1");
	}

	@Test
	void keepsAVeryLongNameWhole() {
		Office office = Shipped.office("Llanfairpwllgwyngyll ".repeat(12).strip(), "by appointment");
		assertThat(oneLine(Shipped.COMPOSER.redirectNotice(office, "en", MORNING))).contains(office.name());
	}

	@Test
	@Tag("FMT-10")
	void writesToStaffInEnglishWithTheInquiryAndNothingAboutIt() {
		InquiryReference inquiry = new InquiryReference("Q7K-2MD", "https://triage.example.org/inquiries/Q7K-2MD");
		Composed alert = Shipped.COMPOSER.alert(inquiry);
		assertThat(alert.template()).isEqualTo("alert@en");
		assertThat(alert.subject()).isEqualTo("Please look now: inquiry Q7K-2MD");
		assertThat(alert.text()).contains(inquiry.link());
	}

	@Test
	void givesALinkToAnOfficeThatTakesNoAttachments() {
		InquiryReference inquiry = new InquiryReference("Q7K-2MD", "https://triage.example.org/i/Q7K-2MD");
		assertThat(Shipped.COMPOSER.forward(Shipped.OFFICE, inquiry)).satisfies((forward) -> {
			assertThat(forward.template()).isEqualTo("forward-link@en");
			assertThat(forward.text()).contains("https://triage.example.org/i/Q7K-2MD");
		});
	}

	@Test
	@Tag("FMT-09")
	void isNeverGivenAnythingOfAMessage() {
		assertThat(ReplyComposer.class.getDeclaredMethods())
			.filteredOn(
					(method) -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
			.isNotEmpty()
			.flatExtracting((method) -> List.of(method.getParameterTypes()))
			.isSubsetOf(List.class, String.class, Instant.class, Office.class, InquiryReference.class, Decider.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "es" })
	void callsOnlyWhatNobodyDecidedAnAutomaticReply(String language) {
		assertThat(notices(language, Decider.SERVICE)).allSatisfy((text) -> assertThat(text).contains("autom"));
		assertThat(notices(language, Decider.PERSON)).allSatisfy((text) -> assertThat(text).doesNotContain("autom"));
	}

	private static List<String> notices(String language, Decider decider) {
		return List.of(oneLine(Shipped.COMPOSER.redirectNotice(Shipped.OFFICE, language, MORNING, decider)),
				oneLine(Shipped.COMPOSER.emergencyNotice(language, decider)),
				oneLine(Shipped.COMPOSER.selfHarmNotice(language, decider)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "my chest hurts", "a\r\nBcc: x@example.org" })
	void refusesAReferenceThatIsNoId(String id) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new InquiryReference(id, "https://triage.example.org/inquiries/1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "javascript:alert(1)", "https://triage.example.org/a b" })
	void refusesAReferenceThatIsNoLink(String link) {
		assertThatIllegalArgumentException().isThrownBy(() -> new InquiryReference("Q7K-2MD", link));
	}

	private static String oneLine(Composed composed) {
		return composed.text().replaceAll("\\s+", " ");
	}

}
