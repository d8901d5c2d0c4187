package org.inquirytriage.text;

import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.text.Segment.Source;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnWordsTests {

	private static final OwnWords OWN = new OwnWords(
			List.of("This inbox is not for emergencies. If this may be one, call 911 now.\n\nPark in garage A."));

	@Test
	void leaveOutAQuotedSentenceOfOurs() {
		assertThat(kept(Source.QUOTED, "Park in garage A.")).isEmpty();
	}

	@Test
	void leaveOutOneThatIsBrokenIntoLines() {
		assertThat(kept(Source.QUOTED, "> If this may be", "> one, call 911 now.")).isEmpty();
	}

	@Test
	void keepAQuotedSentenceOfAnybodyElse() {
		assertThat(kept(Source.QUOTED, "Should I call 911 now?")).containsExactly("Should I call 911 now?");
	}

	@Test
	void keepALineThatHoldsMoreThanOurSentence() {
		assertThat(kept(Source.QUOTED, "Park in garage A. I cannot breathe"))
			.containsExactly("Park in garage A. I cannot breathe");
	}

	@Test
	void keepPartOfASentenceOfOurs() {
		assertThat(kept(Source.QUOTED, "call 911 now")).containsExactly("call 911 now");
	}

	@Test
	void keepOurSentenceWhereTheWriterWroteIt() {
		assertThat(kept(Source.BODY, "Park in garage A.")).containsExactly("Park in garage A.");
	}

	private static List<String> kept(Source source, String... lines) {
		List<Segment> segments = new ArrayList<>();
		int at = 0;
		for (String line : lines) {
			segments.add(new Segment(source, at, at + line.length(), line));
			at += line.length() + 1;
		}
		InquiryText text = new InquiryText("", "", String.join("\n", lines), "", segments, new Language("en", 0.9),
				false, false);
		return OWN.without(text).segments().stream().map(Segment::text).toList();
	}

}
