package org.inquirytriage.reply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.inquirytriage.office.Office;
import org.inquirytriage.office.csv.CsvOfficeFile;
import org.inquirytriage.triage.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole messages as people get them, kept as files to be read in review. Run with
 * {@code -Dgolden.write=true} to write them anew.
 */
class GoldenFileTests {

	private static final Instant TUESDAY_MORNING = Instant.parse("2026-10-06T15:00:00Z");

	private static final Instant NIGHT_BEFORE_THANKSGIVING = Instant.parse("2026-11-26T04:00:00Z");

	@Test
	void answerOnParking() throws IOException {
		verify("parking-transit.en.txt", answer("en", TUESDAY_MORNING, "parking-transit"));
	}

	@Test
	void answerOnHoursBeforeAHoliday() throws IOException {
		verify("hours-before-holiday.en.txt", answer("en", NIGHT_BEFORE_THANKSGIVING, "hours"));
	}

	@Test
	void answerOnHoursBeforeAHolidayInSpanish() throws IOException {
		verify("hours-before-holiday.es.txt", answer("es", NIGHT_BEFORE_THANKSGIVING, "hours"));
	}

	@Test
	void answerOnTwoTopics() throws IOException {
		verify("two-topics.en.txt", answer("en", TUESDAY_MORNING, "visiting-hours", "parking-transit"));
	}

	@Test
	void answerOnTwoTopicsInSpanish() throws IOException {
		verify("two-topics.es.txt", answer("es", TUESDAY_MORNING, "visiting-hours", "parking-transit"));
	}

	@Test
	void answerWithTheRestLeftToAPerson() throws IOException {
		verify("rest-by-person.en.txt",
				Shipped.COMPOSER.answerAndRest(topics("medical-records"), "en", TUESDAY_MORNING));
	}

	@Test
	void answerOnMitralRegurgitation() throws IOException {
		verify("about-mitral-regurgitation.en.txt", answer("en", TUESDAY_MORNING, "about-mitral-regurgitation"));
	}

	@Test
	void redirectNoticeByDay() throws IOException {
		verify("redirect-open.en.txt", Shipped.COMPOSER.redirectNotice(Shipped.OFFICE, "en", TUESDAY_MORNING));
	}

	@Test
	void redirectNoticeOnTheNightBeforeAHoliday() throws IOException {
		verify("redirect-closed.en.txt",
				Shipped.COMPOSER.redirectNotice(Shipped.OFFICE, "en", NIGHT_BEFORE_THANKSGIVING));
	}

	@Test
	void redirectNoticeOnTheNightBeforeAHolidayInSpanish() throws IOException {
		verify("redirect-closed.es.txt",
				Shipped.COMPOSER.redirectNotice(Shipped.OFFICE, "es", NIGHT_BEFORE_THANKSGIVING));
	}

	@Test
	void redirectNoticeWithTheProgramsOwnLine() throws IOException {
		Office programLine = new CsvOfficeFile().read(Shipped.TEMPLATES.resolve("offices.csv")).programLine();
		verify("redirect-program-line.en.txt", Shipped.COMPOSER.redirectNotice(programLine, "en", TUESDAY_MORNING));
	}

	@Test
	void holdingNoticeInSpanish() throws IOException {
		verify("holding.es.txt", Shipped.COMPOSER.holdingNotice("es"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "vi", "tl", "ko", "ru", "ar", "pt", "fr", "ht", "de" })
	void noticeInALanguageThatHasNoAnswers(String language) throws IOException {
		verify("received." + language + ".txt", Shipped.COMPOSER.received(language));
	}

	@Test
	void alertToStaff() throws IOException {
		verify("alert.en.txt", Shipped.COMPOSER
			.alert(new InquiryReference("Q7K-2MD", "https://triage.example.org/inquiries/Q7K-2MD")));
	}

	@Test
	void emergencyNotice() throws IOException {
		verify("emergency.en.txt", Shipped.COMPOSER.emergencyNotice("en"));
	}

	@Test
	void selfHarmNoticeInSpanish() throws IOException {
		verify("self-harm.es.txt", Shipped.COMPOSER.selfHarmNotice("es"));
	}

	@Test
	void forwardWithALink() throws IOException {
		verify("forward-link.en.txt", Shipped.COMPOSER.forward(Shipped.OFFICE,
				new InquiryReference("Q7K-2MD", "https://triage.example.org/inquiries/Q7K-2MD")));
	}

	private static Composed answer(String language, Instant at, String... slugs) {
		return Shipped.COMPOSER.answer(topics(slugs), language, at);
	}

	private static List<Topic> topics(String... slugs) {
		return Arrays.stream(slugs).map(Topic::new).toList();
	}

	private static void verify(String name, Composed composed) throws IOException {
		Path file = Path.of("src", "test", "resources", "golden", name);
		String message = "Template: " + composed.template() + "\nSubject: " + composed.subject() + "\n\n"
				+ composed.text();
		if (Boolean.getBoolean("golden.write")) {
			Files.writeString(file, message, StandardCharsets.UTF_8);
		}
		assertThat(message).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
	}

}
