package org.inquirytriage.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrappedLinesTests {

	@Test
	void fullLinesAreJoined() {
		assertThat(WrappedLines.joined("Good morning, I would like to\nknow whether visitors may park\n"
				+ "in the garage overnight. Is it\nguarded?"))
			.isEqualTo("Good morning, I would like to know whether visitors may park in the garage overnight. Is it "
					+ "guarded?");
	}

	@Test
	void aWordThatWasSplitIsWholeAgain() {
		assertThat(WrappedLines.joined(
				"could you please tell me the vis-\niting hours of the intensive\ncare unit on " + "saturdays thanks"))
			.isEqualTo("could you please tell me the visiting hours of the intensive care unit on saturdays thanks");
	}

	@Test
	void aParagraphStaysApart() {
		assertThat(WrappedLines.joined("where can a visitor leave a car\nfor the whole day and what will\n"
				+ "it cost for a retired person\n\nThank you"))
			.endsWith("retired person\n\nThank you");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Do you have parking there\nAre you open on Saturdays\nDo you take my insurance",
			"Hello,\nwhere do I park?\nThanks\nRuth", "one line only", "",
			"chest pain\nshort of breath\nsweating a lot since this morning", "Ann\n\n\nBob" })
	void otherLinesAreLeft(String text) {
		assertThat(WrappedLines.joined(text)).isEqualTo(text);
	}

}
