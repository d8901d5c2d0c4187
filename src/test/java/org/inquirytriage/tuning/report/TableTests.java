package org.inquirytriage.tuning.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableTests {

	private static final Table TABLE = new Table("Ends", "Of all.", List.of("end", "messages"),
			List.of(List.of("auto-reply", "2"), List.of("hold", "31")));

	@Test
	void columnsOfTextAreAligned() {
		assertThat(TABLE.asText()).isEqualTo("""
				Ends
				  end         messages
				  auto-reply  2
				  hold        31
				  Of all.
				""");
	}

	@Test
	void markdownHasAHeadingAndARule() {
		assertThat(TABLE.asMarkdown()).isEqualTo("""
				### Ends

				| end | messages |
				| --- | --- |
				| auto-reply | 2 |
				| hold | 31 |

				Of all.
				""");
	}

}
