package org.inquirytriage.reply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.inquirytriage.office.Office;
import org.inquirytriage.reply.Notice.Decider;
import org.inquirytriage.reply.mustache.MustacheRenderer;
import org.inquirytriage.reply.snakeyaml.YamlTemplateFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every letter of a program whose name is not as short and plain as the sample's. */
class AnyProgramNameTests {

	private static final List<Instant> DAY_NIGHT_AND_HOLIDAY = List.of(Instant.parse("2026-10-06T15:00:00Z"),
			Instant.parse("2026-10-07T07:00:00Z"), Instant.parse("2026-11-26T18:00:00Z"));

	private static final InquiryReference INQUIRY = new InquiryReference("Q7K-2MD",
			"https://triage.example.org/inquiries/Q7K-2MD");

	@ParameterizedTest
	@EnumSource
	void isSaidWholeInEveryLetterAtAnyHour(ProgramName name) {
		assertThat(name.letters()).hasSizeGreaterThan(400).allSatisfy((letter) -> {
			assertThat(oneLine(letter.text())).contains(name.written);
			assertThat(letter.text()).doesNotContain("{{", "null", " \n", "\n\n\n");
			assertThat(letter.subject()).isNotBlank().doesNotContain("\n", "{{");
		});
	}

	@ParameterizedTest
	@EnumSource
	void makesNoLineLongerThanALinkOrAWord(ProgramName name) {
		assertThat(name.letters()).flatExtracting((letter) -> letter.text().lines().toList())
			.filteredOn((line) -> line.length() > 76)
			.allSatisfy((line) -> assertThat(line).doesNotContain(" "));
	}

	@ParameterizedTest
	@EnumSource
	void leavesTheEmergencyNumberFirstInTheNotice(ProgramName name) {
		assertThat(name.composer.emergencyNotice("en").text().lines().findFirst())
			.hasValue("If you or someone near you may be having an emergency, call 911 now.");
	}

	private static String oneLine(String text) {
		return text.replaceAll("\\s+", " ");
	}

	/** How a program may be called. */
	enum ProgramName {

		LONG("The Margaret and Bartholomew Featherstonehaugh-Cholmondeley Memorial Institute for Heart, Vascular and "
				+ "Lung Care of the Greater Lakeside Area, with Its Clinics for Adults, Children and Their Families"),
		RIGHT_TO_LEFT("مركز القلب والأوعية الدموية 24"), BOTH_WAYS("Heart מרכז הלב Center (Lakeside)"),
		WITH_MARKS("*St. Mary_s* & <Sons> #1 Heart [Program]");

		private final String written;

		private final ReplyComposer composer;

		ProgramName(String written) {
			this.written = written;
			this.composer = new ReplyComposer(library(written), new MustacheRenderer());
		}

		private static TemplateLibrary library(String name) {
			TemplateSources shipped = Shipped.sources();
			String facts = Objects.requireNonNull(shipped.templates().get(TemplateSources.PROGRAM));
			String changed = facts.replace("\"Lakeside Heart and Vascular Program\"", "\"" + name + "\"");
			return new YamlTemplateFiles().read(shipped.with(TemplateSources.PROGRAM, changed)).usable();
		}

		List<Composed> letters() {
			return DAY_NIGHT_AND_HOLIDAY.stream().flatMap(this::letters).toList();
		}

		private Stream<Composed> letters(Instant at) {
			Stream<Composed> toWriters = Stream.of("en", "es")
				.flatMap((language) -> Stream.concat(answers(language, at), notices(language, at)));
			Stream<Composed> others = this.composer.library()
				.languages(Notice.RECEIVED)
				.stream()
				.map(this.composer::received);
			return Stream.of(toWriters, others, toStaff()).flatMap((letters) -> letters);
		}

		private Stream<Composed> answers(String language, Instant at) {
			return this.composer.library().topicsOn().stream().flatMap((topic) -> {
				ReplyComposer.Letter start = this.composer.letter(List.of(topic), language, at);
				return Stream.of(this.composer.answer(List.of(topic), language, at),
						this.composer.answerAndRest(List.of(topic), language, at),
						new Composed(topic + "@" + language, start.subject(), start.text()));
			});
		}

		private Stream<Composed> notices(String language, Instant at) {
			Office office = Shipped.office(this.written, "Monday to Friday, 8 am to 5 pm");
			return Stream.concat(Stream.of(this.composer.holdingNotice(language)),
					Stream.of(Decider.values())
						.flatMap((decider) -> Stream.of(this.composer.redirectNotice(office, language, at, decider),
								this.composer.emergencyNotice(language, decider),
								this.composer.selfHarmNotice(language, decider))));
		}

		private Stream<Composed> toStaff() {
			return Stream.of(this.composer.forward(Shipped.OFFICE, INQUIRY), this.composer.alert(INQUIRY),
					this.composer.stopped(INQUIRY),
					this.composer.digest("7", "1", "3 h", "https://triage.example.org/queue"));
		}

	}

}
