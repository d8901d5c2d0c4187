package org.inquirytriage.reply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.inquirytriage.office.csv.CsvOfficeFile;
import org.inquirytriage.reply.lint.RuleLint;
import org.inquirytriage.reply.mustache.MustacheRenderer;
import org.inquirytriage.reply.snakeyaml.WordingRulesFile;
import org.inquirytriage.reply.snakeyaml.YamlTemplateFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.tuple;

class TemplateLintTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

	private static final TemplateLint LINT = new RuleLint(new YamlTemplateFiles(), new MustacheRenderer(),
			new CsvOfficeFile(), WordingRulesFile.packed());

	@Test
	void findsNothingInWhatIsShipped() {
		assertThat(LINT.check(Shipped.TEMPLATES, Shipped.TOPICS, TODAY)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Do not worry about a thing.                   | it reassures; only a person who knows the writer can
			That sounds fine.                             | it reassures; only a person who knows the writer can
			A leak like this is not serious.              | it reassures; only a person who knows the writer can
			We promise a fast answer.                     | it promises what may not be kept
			We answer within two business days.           | it promises a time that may not be kept
			You will hear from us.                        | it promises what may not be kept
			Surgery will cure you.                        | it promises what may not be kept
			As our patient, you may park for free.        | it may confirm that someone is a patient
			Your appointment is on our list.              | it may confirm that someone is a patient
			We have your records here.                    | it may confirm that someone is a patient
			Your results are ready.                       | it speaks of the writer's own care
			Please tell us about your symptoms.           | it asks for health details by email
			Reply with a list and include any medicines.  | it asks for health details by email
			Most people take 5 mg a day.                  | it gives a dose or a threshold
			You should take it with food.                 | it gives advice on a person's treatment
			""")
	void findsForbiddenWording(String sentence, String finding) {
		assertThat(findings("en/hours.md", "Our clinics are open", sentence + "\n\nOur clinics are open"))
			.containsExactly(LintFinding.advice("en/hours.md", 9, sentence, finding));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			No se preocupe por nada.                   | it reassures; only a person who knows the writer can
			Esto no es grave.                          | it reassures; only a person who knows the writer can
			Le contestaremos en dos días.              | it promises what may not be kept
			Contestamos en dos días.                   | it promises a time that may not be kept
			Como nuestro paciente, no paga.            | it may confirm that someone is a patient
			Su diagnóstico está en el portal.          | it speaks of the writer's own care
			Cuéntenos sus síntomas.                    | it asks for health details by email
			Tome una aspirina.                         | it gives a dose or a threshold
			Usted debe tomar más agua.                 | it gives advice on a person's treatment
			""")
	void findsForbiddenWordingInSpanish(String sentence, String finding) {
		assertThat(findings("es/hours.md", "Nuestras clínicas abren", sentence + "\n\nNuestras clínicas abren"))
			.contains(LintFinding.advice("es/hours.md", 9, sentence, finding));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Please do not send health details by email.", "Many find that stress lasts within a day.",
			"Never email your test results.", "We have a map for you.", "The clinic is next to the garage." })
	void leavesHarmlessWordingAlone(String sentence) {
		assertThat(findings("en/hours.md", "Our clinics are open", sentence + "\n\nOur clinics are open")).isEmpty();
	}

	@Test
	void findsForbiddenWordingInAFact() {
		assertThat(findings("program.yaml", "All visits are by appointment.", "Do not worry."))
			.extracting(LintFinding::property, LintFinding::sentence)
			.containsExactly(tuple("hours.walk-in.en", "it reassures; only a person who knows the writer can"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://www.example.org/hours", "www.example.org/hours" })
	void findsALinkThatIsNotSafe(String link) {
		assertThat(findings("program.yaml", "https://www.example.org/hours", link))
			.extracting(LintFinding::property, LintFinding::sentence)
			.containsExactly(tuple("hours.page", "a link must start with https://"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "555-0199", "(312) 555-0199", "https://www.example.org/x", "desk@example.org" })
	void findsAFactThatATemplateStatesItself(String fact) {
		assertThat(findings("en/hours.md", "{{phone.main}}", "{{phone.main}} or " + fact)).first()
			.isEqualTo(
					LintFinding.advice("en/hours.md", 17, fact, "a fact belongs in program.yaml, not in a template"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "emergency", "self-harm", "clinical-redirect", "holding", "footer" })
	void findsAMissingEmergencyLine(String notice) {
		for (String language : List.of("en", "es")) {
			String file = language + "/notices/" + notice + ".md";
			assertThat(findings(file, "911", "us")).contains(
					LintFinding.severe(file, bodyLine(file), "body", "it does not say to call 911 in an emergency"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh", "vi", "tl", "ko", "ru", "ar", "pt", "fr", "ht" })
	void findsAMissingEmergencyLineInEveryLanguage(String language) {
		String file = language + "/notices/received.md";
		assertThat(findings(file, "911", ""))
			.contains(LintFinding.severe(file, bodyLine(file), "body", "it does not say to call 911 in an emergency"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "ko", "ar", "ht" })
	void findsAnotherLanguageThatNamesNoWayToAPerson(String language) {
		assertThat(findings(language + "/notices/received.md", "{{phone.main}}", "")).extracting(LintFinding::sentence)
			.contains("it names no way to a person, such as {{phone.main}}", "the English text also names phone.main");
	}

	@Test
	void findsALongTextInALanguageWithoutSpaces() {
		assertThat(findings("zh/notices/received.md", "911。", "911。" + "请".repeat(500)))
			.extracting(LintFinding::sentence)
			.anyMatch((sentence) -> sentence.endsWith("characters and should have 500 or fewer"));
	}

	@Test
	void findsTheEnglishOfOtherLanguagesMissing() {
		SortedMap<String, String> files = new TreeMap<>(Shipped.sources().templates());
		files.remove("en/notices/received.md");
		assertThat(LINT.check(new TemplateSources(files, "topics.yaml", Shipped.sources().topics()), TODAY))
			.contains(LintFinding.severe("en/notices/received.md", 1, "file", "this notice is missing"));
	}

	@Test
	void findsAnEducationTemplateWithoutTheEmergencyLine() {
		assertThat(findings("en/heart-tests.md", "911", "us")).extracting(LintFinding::sentence)
			.contains("it does not say to call 911 in an emergency");
	}

	@Test
	void findsASelfHarmNoticeWithoutTheCrisisLine() {
		assertThat(findings("en/notices/self-harm.md", "988", "us")).extracting(LintFinding::sentence)
			.contains("it does not say to call or text 988");
	}

	@Test
	void findsAClosingThatNamesNoWayToAPerson() {
		assertThat(findings("en/notices/closing.md", "{{phone.main}}", "us")).extracting(LintFinding::sentence)
			.contains("it names no way to a person, such as {{phone.main}}");
	}

	@Test
	void findsATextThatIsHardToRead() {
		String hard = "Individuals requiring institutional accommodations should communicate expeditiously with the "
				+ "administrative coordinator regarding availability. ".repeat(5);
		assertThat(findings("en/hours.md", "Our clinics are open", hard + "Our clinics are open"))
			.anySatisfy((finding) -> assertThat(finding.sentence())
				.matches("its reading grade is \\d+\\.\\d and should be 8 or lower"));
	}

	@Test
	void asksMoreOfANoticeThanOfATopic() {
		String seventhGrade = "Individuals requiring assistance should communicate with the coordinator. ".repeat(3);
		assertThat(findings("en/notices/emergency.md", "Do not drive yourself.", seventhGrade))
			.anySatisfy((finding) -> assertThat(finding.sentence()).endsWith("and should be 6 or lower"));
	}

	@Test
	@Tag("FMT-12")
	void findsATextThatIsTooLong() {
		assertThat(findings("en/hours.md", "Our clinics are open", "We are open. ".repeat(80) + "Our clinics are open"))
			.anySatisfy((finding) -> assertThat(finding.sentence())
				.matches("it has \\d+ words and should have 200 or fewer"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{{phone.main}}", "{{hours.clinic}}", "{{office.name}}" })
	void findsASubjectThatIsNotFixed(String variable) {
		String file = "en/notices/clinical-redirect.md";
		assertThat(findings(file, "{{program.name}}\"", variable + "\"")).contains(LintFinding.severe(file, 4,
				"subject", "a subject is fixed but for {{program.name}} and {{inquiry.id}}"));
	}

	@Test
	void findsASubjectThatIsTooLong() {
		assertThat(findings("en/hours.md", "Your question about", "Your question about the many ".repeat(3)))
			.containsExactly(LintFinding.advice("en/hours.md", 4, "subject", "it is longer than 78 characters"));
	}

	@Test
	void findsATemplateWithoutASubject() {
		assertThat(findings("en/hours.md", "subject: \"Your question about opening hours\"\n", ""))
			.containsExactly(LintFinding.severe("en/hours.md", 1, "subject", "it is missing"));
	}

	@Test
	void findsAReviewThatIsDue() {
		assertThat(findings("en/hours.md", "review-by: 2027-05-16", "review-by: 2026-11-22"))
			.containsExactly(LintFinding.advice("en/hours.md", 7, "review-by",
					"it is past, so its owner should look at the wording again"));
	}

	@Test
	void findsATemplateWithoutAReviewDate() {
		assertThat(findings("en/hours.md", "review-by: 2027-05-16\n", ""))
			.containsExactly(LintFinding.advice("en/hours.md", 1, "review-by", "it is missing"));
	}

	@Test
	void findsAnApprovalThatIsYetToCome() {
		assertThat(findings("en/hours.md", "approved: 2026-11-16", "approved: 2026-12-01"))
			.contains(LintFinding.advice("en/hours.md", 6, "approved", "it is a day to come"));
	}

	@Test
	void findsATranslationThatIsOlderThanTheEnglishText() {
		assertThat(findings("es/hours.md", "approved: 2026-11-27", "approved: 2026-11-01"))
			.containsExactly(LintFinding.advice("es/hours.md", 6, "approved", "the English text was approved later"));
	}

	@Test
	void findsATranslationThatLeavesAFactOut() {
		assertThat(findings("es/hours.md", "{{hours.page}}", "la página"))
			.containsExactly(LintFinding.advice("es/hours.md", 9, "body", "the English text also names hours.page"));
	}

	@Test
	void findsATopicThatIsOnWithoutATemplate() {
		assertThat(without("es/hours.md")).containsExactly(LintFinding.advice("topics.yaml", 4, "hours",
				"the topic hours is on but has no approved template in es, so it is held for a person"));
	}

	@Test
	void findsAMissingNotice() {
		assertThat(without("es/notices/emergency.md"))
			.containsExactly(LintFinding.severe("es/notices/emergency.md", 1, "file", "this notice is missing"));
	}

	@Test
	void findsATopicWithoutATitle() {
		TemplateSources sources = Shipped.sources();
		TemplateSources changed = new TemplateSources(sources.templates(), "topics.yaml",
				sources.topics().replace(", es: \"Horario\"", ""));
		assertThat(LINT.check(changed, TODAY))
			.containsExactly(LintFinding.advice("topics.yaml", 4, "hours", "the topic hours has no title in es"));
	}

	@Test
	void findsATemplateOfNoTopic() {
		TemplateSources sources = Shipped.sources();
		String content = sources.templates().get("en/hours.md").replace("topic: hours", "topic: snow");
		assertThat(LINT.check(sources.with("en/snow.md", content), TODAY))
			.containsExactly(LintFinding.advice("en/snow.md", 2, "topic", "this topic is not in topics.yaml"));
	}

	@Test
	void findsAnUnknownVariableInEveryTemplateThatHasOne() {
		TemplateSources sources = Shipped.sources();
		TemplateSources changed = sources
			.with("en/hours.md", sources.templates().get("en/hours.md").replace("{{hours.page}}", "{{hours.pge}}"))
			.with("en/forms.md", sources.templates().get("en/forms.md").replace("{{forms.page}}", "{{forms.pge}}"));
		assertThat(LINT.check(changed, TODAY)).filteredOn(LintFinding::severe)
			.extracting(LintFinding::file, LintFinding::property)
			.containsExactly(tuple("en/forms.md", "forms.pge"), tuple("en/hours.md", "hours.pge"));
	}

	@Test
	void findsAKeyThatDoesNotExist() {
		assertThat(findings("en/hours.md", "review-by:", "reviewed: 2026-01-01\nreview-by:"))
			.containsExactly(LintFinding.advice("en/hours.md", 7, "reviewed", "there is no such key"));
	}

	@Test
	void findsACalendarThatRunsOut() {
		assertThat(LINT.check(Shipped.sources(), LocalDate.parse("2027-10-01")))
			.contains(LintFinding.advice("program.yaml", Shipped.LIBRARY.facts().line("calendar.holidays"),
					"calendar.holidays", "no holiday is listed after 2028-04-01"));
	}

	@Test
	void findsADatedNoticeForATopicThatDoesNotExist() {
		assertThat(findings("program.yaml", "notices: []",
				"notices:\n  - {from: 2027-01-01, until: 2027-01-02, topics: [snow], text: {en: \"A\", es: \"B\"}}"))
			.extracting(LintFinding::sentence)
			.containsExactly("there is no topic snow");
	}

	@Test
	void findsWhatIsWrongInTheOffices(@TempDir Path folder) throws IOException {
		Files.createDirectories(folder.resolve("en/notices"));
		Files.writeString(folder.resolve("offices.csv"),
				Files.readString(Path.of("templates", "offices.csv"), StandardCharsets.UTF_8)
					.replace("oak-hill@example.org", "oak hill"));
		assertThat(LINT.check(folder, Shipped.TOPICS, TODAY))
			.contains(LintFinding.severe("offices.csv", 9, "email", "it is not an email address"));
	}

	@Test
	void tellsAFolderThatIsNotThere() {
		assertThat(LINT.check(Path.of("no-such-folder"), Shipped.TOPICS, TODAY))
			.contains(LintFinding.severe("no-such-folder", 1, "file", "the folder of templates cannot be read"));
	}

	@Test
	void stopsTheStartForWhatIsSevere() {
		TemplateSources changed = changed("en/notices/footer.md", "911", "us");
		assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> LINT.requireUsable(changed))
			.withMessage("en/notices/footer.md, line 8, body: it does not say to call 911 in an emergency");
	}

	@Test
	void doesNotStopTheStartForAReviewThatIsDue() {
		TemplateSources changed = changed("en/hours.md", "review-by: 2027-05-16", "review-by: 1999-01-01");
		assertThatNoException().isThrownBy(() -> LINT.requireUsable(changed));
	}

	private static int bodyLine(String file) {
		List<String> lines = Shipped.sources().templates().get(file).lines().toList();
		return lines.subList(1, lines.size()).indexOf("---") + 3;
	}

	private static List<LintFinding> findings(String file, String written, String instead) {
		return LINT.check(changed(file, written, instead), TODAY);
	}

	private static TemplateSources changed(String file, String written, String instead) {
		TemplateSources sources = Shipped.sources();
		String content = sources.templates().get(file);
		assertThat(content).contains(written);
		return sources.with(file, content.replace(written, instead));
	}

	private static List<LintFinding> without(String file) {
		TemplateSources sources = Shipped.sources();
		SortedMap<String, String> fewer = new TreeMap<>(sources.templates());
		fewer.remove(file);
		return LINT.check(new TemplateSources(fewer, sources.topicsFile(), sources.topics()), TODAY);
	}

}
