package org.inquirytriage.reply;

import java.time.Instant;
import java.util.List;

import org.inquirytriage.reply.mustache.MustacheRenderer;
import org.inquirytriage.reply.snakeyaml.YamlTemplateFiles;
import org.inquirytriage.triage.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TemplateLoadingTests {

	private static final String HOURS = Shipped.sources().templates().get("en/hours.md");

	private static final String PROGRAM = Shipped.sources().templates().get("program.yaml");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{{phone.mian}}          | phone.mian     | there is no such fact in en
			{{program.name.bytes}}  | program.name.bytes | there is no such fact in en
			{{program.name.class}}  | program.name.class | there is no such fact in en
			{{writer}}              | writer         | there is no such fact in en
			{{office.phone}}        | office.phone   | there is no such fact in en
			{{inquiry.id}}          | inquiry.id     | there is no such fact in en
			{{#parking.lots}}x{{/parking.lots}} | parking.lots | there is no such fact in en
			{{^parking.lots}}x{{/parking.lots}} | parking.lots | there is no such fact in en
			{{phone}}               | phone          | this stands for several facts; name one of them
			{{parking.options}}     | parking.options | this stands for several facts; name one of them
			{{> footer}}            | {{> footer}}   | a template names facts and does nothing else
			{{{phone.main}}}        | {{{phone.main}}} | a template names facts and does nothing else
			{{& phone.main}}        | {{& phone.main}} | a template names facts and does nothing else
			{{=<% %>=}}             | {{=<% %>=}}    | a template names facts and does nothing else
			{{#parking.options}}x   | {{             | a variable or section is not closed or not well formed
			""")
	void refusesATemplateThatDoesMoreThanNameFacts(String added, String property, String sentence) {
		TemplateSources changed = Shipped.sources()
			.with("en/hours.md", HOURS.replace("Our clinics are open", "Open\n" + added));
		assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> compose(changed))
			.withMessage("en/hours.md, line 10, " + property + ": " + sentence);
	}

	@Test
	void namesTheLineOfASubjectWithAnUnknownVariable() {
		TemplateSources changed = Shipped.sources()
			.with("en/hours.md", HOURS.replace("subject: \"Your", "subject: \"{{program.nmae}} Your"));
		assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> compose(changed))
			.withMessage("en/hours.md, line 4, program.nmae: there is no such fact in en");
	}

	@Test
	void namesTheFileAndLineOfAMissingFact() {
		TemplateSources changed = Shipped.sources().with("program.yaml", PROGRAM.replace("  main: \"555-0100\"\n", ""));
		assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> compose(changed))
			.withMessageMatching("e[ns]/[a-z/-]+\\.md, line \\d+, phone\\.main: there is no such fact in e[ns]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					owner: "Program Manager"| owner: ""             | en/hours.md, line 5, owner: it is missing
					approved: 2026-11-16    | approved: 16 November | en/hours.md, line 6, approved: it is not a date such as 2026-11-16
					topic: hours            | topic: our-hours      | en/hours.md, line 2, topic: it must be the name of the file, hours
					review-by:              | "title": "Twice"\\nreview-by: | en/hours.md, line 7, title: it is there twice
					approved:               | approved: [           | en/hours.md, line 7, YAML: it is not well formed
					""")
	void stopsWithOneSentenceForWrongFrontMatter(String written, String instead, String message) {
		TemplateSources changed = Shipped.sources()
			.with("en/hours.md", HOURS.replace(written, instead.replace("\\n", "\n")));
		assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> read(changed))
			.withMessageStartingWith(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					timezone: "America/Chicago" | timezone: "Chicago"  | calendar.timezone: it is not a time zone such as America/Chicago
					monday: ["08:00-17:00"]     | monday: ["8 to 5"]   | calendar.opening.monday: hours are written as 08:00-17:00
					monday: ["08:00-17:00"]     | moonday: ["08:00-17:00"] | calendar.opening.moonday: it is not a day such as monday
					date: 2026-01-19            | date: 2026-19-01     | calendar.holidays[1].date: it is not a date such as 2026-11-16
					main: "555-0100"            | main: ""             | phone.main: this fact is empty
					phone:                      | office: x\\nphone:   | office: this name is kept for what differs from message to message
					main: "555-0100"            | main: &a "555-0100"  | phone.main: anchors and references are not used here
					""")
	void stopsWithOneSentenceForWrongFacts(String written, String instead, String message) {
		TemplateSources changed = Shipped.sources()
			.with("program.yaml",
					PROGRAM.replaceFirst(java.util.regex.Pattern.quote(written), instead.replace("\\n", "\n")));
		assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> read(changed))
			.withMessageMatching("program\\.yaml, line \\d+, .*")
			.withMessageEndingWith(message);
	}

	@Test
	void namesAFactWithoutATranslation() {
		TemplateSources changed = Shipped.sources()
			.with("program.yaml", PROGRAM.replace("    es: \"la puerta principal en Sample Street\"\n", ""));
		assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> read(changed))
			.withMessageEndingWith("address.entrance: it has no text in es");
	}

	@Test
	void holdsATopicWhoseTemplateIsADraft() {
		TemplateSources changed = Shipped.sources().with("en/hours.md", HOURS.replace("approved: 2026-11-16\n", ""));
		TemplateLibrary library = read(changed);
		assertThat(library.answers(new Topic("hours"), "en")).isFalse();
		assertThatExceptionOfType(MissingTemplateException.class)
			.isThrownBy(() -> compose(changed).answer(List.of(new Topic("hours")), "en", Instant.EPOCH));
	}

	@Test
	void holdsATopicThatIsOff() {
		TemplateSources off = new TemplateSources(Shipped.sources().templates(), "topics.yaml",
				Shipped.sources().topics().replaceFirst("\"on\": true", "\"on\": false"));
		assertThatExceptionOfType(MissingTemplateException.class)
			.isThrownBy(() -> compose(off).answer(List.of(new Topic("hours")), "en", Instant.EPOCH));
	}

	@Test
	void putsADatedNoticeAboveTheAnswersItIsFor() {
		TemplateSources changed = Shipped.sources().with("program.yaml", PROGRAM.replace("notices: []", """
				notices:
				  - from: 2027-02-01
				    until: 2027-02-05
				    topics: [parking-transit]
				    text: {en: "The garage is closed this week.", es: "El garaje cierra esta semana."}
				"""));
		ReplyComposer composer = compose(changed);
		Topic parking = new Topic("parking-transit");
		assertThat(composer.answer(List.of(parking), "es", Instant.parse("2027-02-05T20:00:00Z")).text())
			.containsSubsequence("respuesta automática", "El garaje cierra esta semana.", "estacionar");
		assertThat(composer.answer(List.of(parking), "en", Instant.parse("2027-02-06T20:00:00Z")).text())
			.doesNotContain("The garage is closed this week.");
		assertThat(composer.answer(List.of(new Topic("hours")), "en", Instant.parse("2027-02-03T20:00:00Z")).text())
			.doesNotContain("The garage is closed this week.");
	}

	@Test
	void hasTheSameVersionForTheSameContentOnly() {
		assertThat(read(Shipped.sources()).version()).isEqualTo(Shipped.LIBRARY.version())
			.isNotEqualTo(read(Shipped.sources().with("en/hours.md", HOURS + " ")).version());
	}

	private static TemplateLibrary read(TemplateSources sources) {
		return new YamlTemplateFiles().read(sources).usable();
	}

	private static ReplyComposer compose(TemplateSources sources) {
		return new ReplyComposer(read(sources), new MustacheRenderer());
	}

}
