package org.inquirytriage.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.inquirytriage.office.csv.CsvOfficeFile;
import org.inquirytriage.text.InquiryText;
import org.inquirytriage.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The router against a file of messages that name physicians in odd ways. */
class WrittenMentionsTests {

	private static final OfficeRouter ROUTER = new OfficeRouter(
			new CsvOfficeFile().read(Path.of("templates", "offices.csv")));

	static Stream<Arguments> mentions() throws IOException {
		return Files.readAllLines(Path.of("src", "test", "resources", "office", "written-mentions.txt"))
			.stream()
			.filter((line) -> !line.startsWith("#") && !line.isBlank())
			.map((line) -> line.split(" \\| ", 2))
			.map((cells) -> Arguments.of(cells[0], cells[1]));
	}

	@Test
	void thereAreMoreThanTwoHundred() throws IOException {
		assertThat(mentions()).hasSizeGreaterThan(200);
	}

	@ParameterizedTest
	@MethodSource("mentions")
	void goToTheOfficeThatIsMeant(String office, String words) {
		Routing routing = ROUTER
			.route(new InquiryText("", words, "", "", List.of(), Language.UNDETERMINED, false, false));
		assertThat(routing.office().id()).as(routing.why()).isEqualTo(office);
	}

}
