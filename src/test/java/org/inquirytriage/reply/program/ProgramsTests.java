package org.inquirytriage.reply.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.office.OfficeRouter;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.shipped.Shipped;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgramsTests {

	private static final OfficeDirectory OFFICES = Shipped.part(OfficeDirectory.class);

	private final Program heart = program("", OFFICES);

	private final Program vascular = program("vascular", OFFICES.under("vascular"));

	private final Programs programs = new Programs(this.heart, own());

	private Map<String, Program> own() {
		Map<String, Program> own = new LinkedHashMap<>();
		own.put("vascular", this.vascular);
		own.put("legs", this.vascular);
		return own;
	}

	private static Program program(String id, OfficeDirectory offices) {
		return new Program(id, Shipped.part(ReplyComposer.class), offices, new OfficeRouter(offices));
	}

	@Test
	void aMailboxWithAFolderOfItsOwnHasItsOwnProgram() {
		assertThat(this.programs.in("vascular")).isSameAs(this.vascular);
	}

	@Test
	void everyOtherMailboxHasTheSharedProgram() {
		assertThat(this.programs.in("heart")).isSameAs(this.heart);
	}

	@Test
	void tellsWhichMailboxesStandApartInTheOrderOfTheSettings() {
		assertThat(this.programs.apart()).containsExactly("vascular", "legs");
	}

	@Test
	void makesWhatAProgramNeedsOnceForEachProgram() {
		List<Program> made = new ArrayList<>();
		Function<String, Integer> numbers = this.programs.each((program) -> {
			made.add(program);
			return made.size();
		});
		assertThat(List.of("heart", "vascular", "legs", "rhythm")).extracting(numbers).containsExactly(1, 2, 2, 1);
		assertThat(made).containsExactly(this.heart, this.vascular);
	}

	@Test
	void countsTheOfficesOfAProgramOnce() {
		assertThat(this.programs.offices()).hasSize(2 * OFFICES.offices().size());
	}

	@Test
	void findsAnOfficeOfEitherProgramByItsId() {
		assertThat(this.programs.office("harbor-street")).isEqualTo(OFFICES.office("harbor-street"));
		assertThat(this.programs.office("vascular:harbor-street"))
			.contains(OFFICES.office("harbor-street").orElseThrow().under("vascular"));
	}

	@Test
	void anOfficeOfAProgramApartIsCoveredByOneOfItsOwn() {
		OfficeDirectory own = this.vascular.offices();
		assertThat(own.coverOf(own.office("vascular:harbor-street").orElseThrow()).id())
			.isEqualTo("vascular:lakeside-suite-a");
	}

	@Test
	void theSameTemplateOfTwoProgramsIsNotTheSameResponse() {
		assertThat(List.of(this.heart, this.vascular)).extracting((program) -> program.handle("hours"))
			.containsExactly("hours", "vascular:hours");
	}

	@Test
	void theSharedProgramGoesByTheNameOfTheSettingsAndOthersByThatOfTheirFacts() {
		assertThat(List.of(this.heart, this.vascular)).extracting((program) -> program.nameOr("Heart Program"))
			.containsExactly("Heart Program", "Lakeside Heart and Vascular Program");
	}

}
