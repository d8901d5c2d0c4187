package org.inquirytriage.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.inquirytriage.text.jsoup.JsoupHtmlToText;
import org.inquirytriage.text.opennlp.OpenNlpSentences;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentTests {

	private static final TextCleaner CLEANER = new TextCleaner(new JsoupHtmlToText(), OpenNlpSentences.packed(),
			(text) -> Language.UNDETERMINED);

	private static List<String> segments(String body) {
		return CLEANER.clean("", body).segments().stream().map(Segment::text).toList();
	}

	@Test
	void sentencesAreSegments() {
		assertThat(segments("My mother has an appointment on Monday. Where can we park our car?"))
			.containsExactly("My mother has an appointment on Monday.", "Where can we park our car?");
	}

	@Test
	void itemsOfAListAreSegments() {
		assertThat(segments("""
				I would like to know all of these things from you, please:
				- where to park
				2) when to come
				b) what to bring""")).containsExactly("I would like to know all of these things from you, please:",
				"- where to park", "2) when to come", "b) what to bring");
	}

	@Test
	void aWrappedLineGoesOnWithTheNext() {
		assertThat(segments("""
				Could you please tell me whether the garage is open on
				Saturday mornings"""))
			.containsExactly("Could you please tell me whether the garage is open on Saturday mornings");
	}

	@Test
	void theLineThatNamesTheWriterOfAQuotationStandsAlone() {
		assertThat(segments("""
				On Mon, Nov 2, 2026 at 9:14 AM Front Desk wrote:
				> Thank you for your note.""")).containsExactly("On Mon, Nov 2, 2026 at 9:14 AM Front Desk wrote:",
				"> Thank you for your note.");
	}

	@Test
	void theRemainsOfAPictureAreNoSegment() {
		assertThat(segments("""
				Where is the garage of the heart center?
				iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJg
				""")).containsExactly("Where is the garage of the heart center?");
	}

	@Test
	void lettersWithoutSpacesAreASegment() {
		String typed = "mychesthurtssobadlyandmyleftarmisnumbrightnow";
		assertThat(segments("Where is the garage?\n" + typed)).containsExactly("Where is the garage?", typed);
	}

	@Test
	void wordsInBase64AreASegment() {
		String hidden = Base64.getEncoder()
			.encodeToString("My chest hurts since this morning, what now?".getBytes(StandardCharsets.UTF_8));
		assertThat(segments("Where is the garage?\n" + hidden)).containsExactly("Where is the garage?", hidden);
	}

	@Test
	void shortLinesStandAlone() {
		assertThat(segments("Good morning\nwhere is the garage")).containsExactly("Good morning",
				"where is the garage");
	}

	@Test
	void questionsThatRunOnAreCutApart() {
		assertThat(segments("where is the garage? what does it cost? and is it open"))
			.containsExactly("where is the garage?", "what does it cost?", "and is it open");
	}

	@Test
	void dotsInARowEndASegment() {
		assertThat(segments("i was wondering about parking... also is the cafe open"))
			.containsExactly("i was wondering about parking...", "also is the cafe open");
	}

	@Test
	void linesWithoutWordsAreNoSegments() {
		assertThat(segments("Hello there\n***\n:-)\nGoodbye now")).containsExactly("Hello there", "Goodbye now");
	}

	@Test
	void offsetsPointAtTheSameWords() {
		InquiryText text = CLEANER.clean("Parking? And the cafe", """
				Hello,

				  could you tell me whether the garage is open on Saturday
				mornings? thank you so much!! bye
				> What is it about?
				--
				Sam Sample""");
		assertThat(text.segments()).hasSizeGreaterThan(6)
			.allSatisfy((segment) -> assertThat(
					text.textOf(segment.source()).substring(segment.start(), segment.end()).replace('\n', ' '))
				.isEqualTo(segment.text()));
	}

	@Test
	void segmentsComeFromEveryPartInOrder() {
		assertThat(CLEANER.clean("Parking", "Where is it\n> Come by car\n--\nSam").segments())
			.extracting(Segment::source)
			.containsExactly(Segment.Source.SUBJECT, Segment.Source.BODY, Segment.Source.QUOTED,
					Segment.Source.SIGNATURE);
	}

	@Test
	void onlySubjectAndBodyAreAsked() {
		assertThat(CLEANER.clean("Parking", "Where is it\n> Come by car\n--\nSam").asked()).extracting(Segment::text)
			.containsExactly("Parking", "Where is it");
	}

}
