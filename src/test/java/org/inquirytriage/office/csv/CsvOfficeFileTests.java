package org.inquirytriage.office.csv;

import java.nio.file.Path;
import java.util.List;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.office.ForwardPolicy;
import org.inquirytriage.office.Office;
import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.office.OfficeException;
import org.inquirytriage.office.OfficeProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CsvOfficeFileTests {

	private static final String HEADER = "id,name,physicians,aliases,locations,phone,hours,email,cover,fallback,policy\n";

	private static final String EAST = "east,East Clinic,Ann Lee;Bo Ray,,East,555-0101,\"Monday, 8 am to 5 pm\","
			+ "east@example.org,program,false,attach\n";

	private static final String PROGRAM = "program,The Program,,,,555-0100,\"Monday, 8 am to 5 pm\",p@example.org,,true,link\n";

	private final CsvOfficeFile file = new CsvOfficeFile();

	@Test
	void readsTheShippedDirectoryWithoutAProblem() {
		assertThat(this.file.inspect(Path.of("templates", "offices.csv")).problems()).isEmpty();
	}

	@Test
	void readsEveryColumn() {
		assertThat(this.file.read(HEADER + EAST + PROGRAM).offices()).first()
			.isEqualTo(new Office("east", "East Clinic", List.of("Ann Lee", "Bo Ray"), List.of(), List.of("East"),
					"555-0101", "Monday, 8 am to 5 pm", EmailAddress.of("east@example.org"), "program", false,
					ForwardPolicy.ATTACH));
	}

	@Test
	void givesAnOfficeItsCoverAndOthersTheProgramsOwnLine() {
		OfficeDirectory directory = this.file.read(HEADER + EAST + PROGRAM).usable("offices.csv");
		assertThat(directory.coverOf(directory.office("east").orElseThrow())).isEqualTo(directory.programLine());
		assertThat(directory.coverOf(directory.programLine())).isEqualTo(directory.programLine());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			east,East Clinic    | East!,East Clinic | id       | it must be lower-case words joined by hyphens
			east,East Clinic    | east,             | name     | it is empty
			555-0101            | call us           | phone    | it is not a phone number
			"Monday, 8 am to 5 pm" | ""             | hours    | it is empty
			east@example.org    | east at example   | email    | it is not an email address
			,program,           | ,west,            | cover    | there is no office west
			,program,           | ,east,            | cover    | an office cannot stand in for itself
			,false,             | ,maybe,           | fallback | it must be true or false
			,false,             | ,true,            | fallback | only one office can be the program's own line
			,attach             | ,post             | policy   | it must be attach, encrypt or link
			,attach             | ,encrypt          | certificate | the policy encrypt needs one
			east,East Clinic    | program,East Clinic | id     | the id program is there twice
			""", quoteCharacter = '\u0001')
	void tellsWhatIsWrongInARow(String written, String instead, String column, String sentence) {
		String csv = HEADER + EAST.replace(written, instead) + PROGRAM;
		assertThat(this.file.read(csv).problems()).filteredOn(OfficeProblem::severe).anySatisfy((problem) -> {
			assertThat(problem.column()).isEqualTo(column);
			assertThat(problem.sentence()).isEqualTo(sentence);
			assertThat(problem.line()).isBetween(2, 3);
		});
	}

	@Test
	void needsOneOfficeToBeTheProgramsOwnLine() {
		assertThatExceptionOfType(OfficeException.class)
			.isThrownBy(() -> this.file.read(HEADER + EAST.replace(",program,", ",,")).usable("offices.csv"))
			.withMessage("offices.csv, line 1, fallback: no office is the program's own line");
	}

	@Test
	void namesAMissingColumn() {
		assertThat(this.file.read("id,name\n").problems())
			.contains(new OfficeProblem(1, "phone", "this column is missing", true));
	}

	@Test
	void tellsARowWithTooFewCells() {
		assertThat(this.file.read(HEADER + "east,East Clinic\n" + PROGRAM).problems())
			.containsExactly(new OfficeProblem(2, "row", "it has 2 cells and not 11", true));
	}

	@Test
	void tellsAQuoteThatIsNeverClosed() {
		assertThat(this.file.read(HEADER + "east,\"East\n").problems())
			.containsExactly(new OfficeProblem(1, "file", "it is not well-formed CSV", true));
	}

	@Test
	void tellsANameThatTwoOfficesShareAndGoesOn() {
		String west = EAST.replace("east", "west").replace("555-0101", "555-0102");
		assertThat(this.file.read(HEADER + EAST + west + PROGRAM).problems()).filteredOn((problem) -> !problem.severe())
			.extracting(OfficeProblem::sentence)
			.contains("Ann Lee is also named by east, so messages that name this go to the program's own line");
	}

	@Test
	void tellsHoursThatCannotBeUnderstoodAndGoesOn() {
		String csv = HEADER + EAST.replace("\"Monday, 8 am to 5 pm\"", "mornings") + PROGRAM;
		assertThat(this.file.read(csv).severe()).isEmpty();
		assertThat(this.file.read(csv).problems()).extracting(OfficeProblem::column).containsExactly("hours");
	}

	@Test
	void tellsAFileThatIsNotThere() {
		assertThatExceptionOfType(OfficeException.class).isThrownBy(() -> this.file.read(Path.of("no", "offices.csv")))
			.withMessage("offices.csv, line 1, file: it cannot be read as UTF-8");
	}

}
