package org.inquirytriage.reply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.inquirytriage.office.Office;
import org.inquirytriage.triage.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every answer and notice in every language, at every kind of hour. The answers are kept
 * as files to be read in review; run with {@code -Dgolden.write=true} to write them anew.
 */
class EveryAnswerTests {

	private static final Instant TUESDAY_MORNING = Instant.parse("2026-10-06T15:00:00Z");

	private static final List<Instant> HOURS = List.of(TUESDAY_MORNING, Instant.parse("2026-10-07T07:00:00Z"),
			Instant.parse("2026-10-10T18:00:00Z"), Instant.parse("2026-11-26T04:00:00Z"),
			Instant.parse("2026-11-26T18:00:00Z"), Instant.parse("2027-01-01T05:59:59Z"));

	private static final InquiryReference INQUIRY = new InquiryReference("Q7K-2MD",
			"https://triage.example.org/inquiries/Q7K-2MD");

	private static final String LONG_NAME = "Department of Cardiovascular Medicine and Surgery of the Lakeside "
			+ "Example Hospital and Its Affiliated Community Clinics for Adults and Their Families".repeat(3);

	private static final String RIGHT_TO_LEFT_NAME = "مركز القلب 24";

	static Stream<Arguments> answers() {
		return Shipped.LIBRARY.topics()
			.stream()
			.flatMap((topic) -> Stream.of("en", "es").map((language) -> Arguments.of(topic.topic(), language)));
	}

	static Stream<Arguments> pairs() {
		List<Topic> topics = Shipped.LIBRARY.topicsOn();
		return Stream.of("en", "es")
			.flatMap((language) -> topics.stream()
				.flatMap((first) -> topics.stream()
					.filter((second) -> !second.equals(first))
					.map((second) -> Arguments.of(first, second, language))));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void readsAsItsFile(Topic topic, String language) throws IOException {
		Composed answer = Shipped.COMPOSER.answer(List.of(topic), language, TUESDAY_MORNING);
		Path file = Path.of("src", "test", "resources", "golden", "answers", topic + "." + language + ".txt");
		String message = "Subject: " + answer.subject() + "\n\n" + answer.text();
		if (Boolean.getBoolean("golden.write")) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, message, StandardCharsets.UTF_8);
		}
		assertThat(message).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void lacksNoFactAtAnyHour(Topic topic, String language) {
		assertThat(HOURS).allSatisfy((hour) -> assertWhole(Shipped.COMPOSER.answer(List.of(topic), language, hour)));
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void saysNothingTwiceWhenTwoTopicsShareALetter(Topic first, Topic second, String language) {
		Composed letter = Shipped.COMPOSER.answerAndRest(List.of(first, second), language, HOURS.get(3));
		assertWhole(letter);
		assertThat(letter.text().strip().split("\n{2,}")).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("answers")
	void saysOnceWhenToCallTheEmergencyNumber(Topic topic, String language) {
		String text = Shipped.COMPOSER.answer(List.of(topic), language, TUESDAY_MORNING).text();
		boolean listsNumbers = topic.slug().equals("contact-numbers");
		assertThat(text.split("\\b911\\b", -1)).hasSize(listsNumbers ? 3 : 2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "hours", "contact-numbers" })
	void saysOnAHolidayAndTwoWeeksBeforeThatTheProgramIsClosed(String slug) {
		List<Topic> topic = List.of(new Topic(slug));
		assertThat(List.of("2026-11-13T18:00:00Z", "2026-11-26T04:00:00Z", "2026-11-26T18:00:00Z"))
			.allSatisfy((hour) -> {
				Instant at = Instant.parse(hour);
				assertThat(Shipped.COMPOSER.answer(topic, "en", at).text()).contains("Thursday, November 26, 2026");
				assertThat(Shipped.COMPOSER.answer(topic, "es", at).text()).contains("jueves, 26 de noviembre de 2026");
			});
	}

	@Test
	void lacksNoFactInANoticeWhateverTheOfficeIsCalled() {
		assertThat(Stream.of("Clinic", LONG_NAME, RIGHT_TO_LEFT_NAME))
			.allSatisfy((name) -> assertThat(HOURS).allSatisfy((hour) -> {
				Office office = Shipped.office(name, "Monday to Friday, 8 am to 5 pm");
				assertWhole(Shipped.COMPOSER.redirectNotice(office, "en", hour));
				assertWhole(Shipped.COMPOSER.redirectNotice(office, "es", hour));
				assertWhole(Shipped.COMPOSER.forward(office, INQUIRY));
			}));
	}

	@Test
	void keepsANameFromRightToLeftApartFromTheNumberBesideIt() {
		Office office = Shipped.office(RIGHT_TO_LEFT_NAME, "Monday to Friday, 8 am to 5 pm");
		assertThat(Shipped.COMPOSER.redirectNotice(office, "en", TUESDAY_MORNING).text().replace('\n', ' '))
			.contains("at \u2068" + RIGHT_TO_LEFT_NAME + "\u2069, open Monday");
	}

	@Test
	void keepsTheNumberOnTheFirstLineHoweverLongTheNameIs() {
		Office office = Shipped.office(LONG_NAME, "Monday to Friday, 8 am to 5 pm");
		assertThat(Shipped.COMPOSER.redirectNotice(office, "en", TUESDAY_MORNING).text().lines().findFirst())
			.hasValueSatisfying((line) -> assertThat(line).contains(office.phone()));
	}

	private static void assertWhole(Composed composed) {
		assertThat(composed.subject()).isNotBlank().doesNotContain("{{", "}}", "null", "\n");
		assertThat(composed.text()).doesNotContain("{{", "}}", "null", "\n\n\n", " .", " ,")
			.doesNotContainPattern("\\S  ");
		assertThat(Arrays.stream(composed.text().split("\n"))).noneMatch((line) -> line.endsWith(" "));
	}

}
