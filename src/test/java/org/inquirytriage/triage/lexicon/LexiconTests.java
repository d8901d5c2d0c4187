package org.inquirytriage.triage.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.text.Segment;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LexiconTests {

	private static final Set<String> DICTIONARY = Set.of("keystroke", "restroke", "strike", "stoke", "paint", "stroked",
			"breast");

	private static final Map<String, List<String>> WORD_LISTS = Map.of("family", List.of("my mother", "dad", "<child>"),
			"child", List.of("son", "daughter"), "endless", List.of("<endless>"), "nothing", List.of());

	private static LexiconEntry entry(String... variants) {
		return new LexiconEntry("sign", "E1", LexiconEntry.Strength.CERTAIN, List.of("history"), "", List.of(variants));
	}

	private static Lexicon lexicon(LexiconEntry entry, Context... contexts) {
		return Lexicon.compile(new LexiconSource("en", WORD_LISTS, List.of(entry), List.of(entry), List.of(entry),
				List.of(entry), List.of(), List.of(contexts)), DICTIONARY::contains);
	}

	private static List<Segment> segments(String... texts) {
		List<Segment> segments = new ArrayList<>();
		Arrays.stream(texts).forEach((text) -> segments.add(new Segment(Segment.Source.BODY, 0, text.length(), text)));
		return segments;
	}

	private static boolean finds(String pattern, String... texts) {
		return !lexicon(entry(pattern)).clinicalCues(segments(texts)).isEmpty();
	}

	@Nested
	class Patterns {

		@Test
		void aLiteralIsAWholeWord() {
			assertThat(finds("arm", "my arms hurt")).isFalse();
		}

		@Test
		void wordsStandNextToEachOther() {
			assertThat(finds("chest pain", "pain in my chest")).isFalse();
		}

		@Test
		void aPrefixIsTheStartOfAWord() {
			assertThat(finds("faint*", "she was fainting")).isTrue();
		}

		@Test
		void aPrefixIsNotTheMiddleOfAWord() {
			assertThat(finds("faint*", "it is unfainting")).isFalse();
		}

		@Test
		void anExactWordIsTakenAsItIs() {
			assertThat(finds("=stroke", "a stroke")).isTrue();
		}

		@Test
		void anExactWordIsNotMisspelt() {
			assertThat(finds("=stroke", "a strokke")).isFalse();
		}

		@Test
		void threeDotsSpanFourWords() {
			assertThat(finds("chest ... pain", "chest one two three four pain")).isTrue();
		}

		@Test
		void threeDotsDoNotSpanFiveWords() {
			assertThat(finds("chest ... pain", "chest one two three four five pain")).isFalse();
		}

		@ParameterizedTest
		@CsvSource({ "chest pain,true", "chest one pain,true", "chest one two pain,true",
				"chest one two three pain,false" })
		void aNumberedGapSpansUpToSoManyWords(String text, boolean found) {
			assertThat(finds("chest ..2 pain", text)).isEqualTo(found);
		}

		@ParameterizedTest
		@ValueSource(strings = { "took pills", "took some pills", "took far too many pills" })
		void anOptionalStepMayBeLeftOut(String text) {
			assertThat(finds("took [some|far too many]? pills", text)).isTrue();
		}

		@ParameterizedTest
		@CsvSource({ "tight chest,true", "heavy chest,true", "very bad chest,true", "bad chest,false" })
		void oneOfSeveralPhrasesMustStandThere(String text, boolean found) {
			assertThat(finds("[tight|heavy|very bad] chest", text)).isEqualTo(found);
		}

		@ParameterizedTest
		@CsvSource({ "my mother fell,true", "dad fell,true", "son fell,true", "mother fell,false" })
		void aListStandsForItsPhrases(String text, boolean found) {
			assertThat(finds("<family> fell", text)).isEqualTo(found);
		}

		@Test
		void aListMayStandAmongPhrases() {
			assertThat(finds("[she|<child>] fell", "my daughter fell")).isTrue();
		}

		@ParameterizedTest
		@CsvSource({ "#,7,true", "#,seven,true", "#,x,false", "#>3,4,true", "#>3,3,false", "#>=3,3,true", "#<3,2,true",
				"#<3,3,false", "#<=3,three,true", "#<=3,four,false", "#150-260,150,true", "#150-260,260,true",
				"#150-260,261,false", "#150-260,149,false", "#>3,99999999999999999999,true" })
		void numbersAreCompared(String test, String number, boolean found) {
			assertThat(finds("pulse " + test, "pulse " + number)).isEqualTo(found);
		}

		@Test
		void aNumberStandsApartFromItsUnit() {
			assertThat(finds("#>100 mg", "took 150mg")).isTrue();
		}

		@Test
		void bothSidesOfAnAmpersandStandInOneSegment() {
			assertThat(finds("chest & today", "today it is my chest")).isTrue();
		}

		@Test
		void bothSidesOfAnAmpersandDoNotStandInTwoSegments() {
			assertThat(finds("chest & today", "my chest", "today")).isFalse();
		}

		@Test
		void theSideBehindTwoAmpersandsStandsAnywhereInTheMessage() {
			assertThat(finds("chest && today", "my chest", "today")).isTrue();
		}

		@Test
		void theSideBehindTwoAmpersandsMustStandSomewhere() {
			assertThat(finds("chest && today", "my chest", "tomorrow")).isFalse();
		}

		@ParameterizedTest
		@CsvSource({ "chest hurts,true", "treasure chest,false" })
		void aSideWithAnExclamationMarkMustNotStandThere(String text, boolean found) {
			assertThat(finds("chest & !treasure", text)).isEqualTo(found);
		}

		@ParameterizedTest
		@ValueSource(strings = { "", "...", "[a|b]?", "!chest", "<unknown> fell", "<endless> fell", "#>x", "#five",
				"[chest", "chest]", "<chest", "[a||b]", "[|] fell", "<nothing> fell", "..x fell" })
		void aPatternThatCannotBeReadNamesItsEntry(String pattern) {
			assertThatExceptionOfType(LexiconException.class).isThrownBy(() -> lexicon(entry(pattern)))
				.satisfies((refused) -> assertThat(refused.entry()).isEqualTo("sign"));
		}

	}

	@Nested
	class Writing {

		@ParameterizedTest
		@ValueSource(strings = { "storke", "strokke", "stroe", "strike1 stroek", "stroka", "STROKE", "stroooooke" })
		void aWordWithOneSlipIsFound(String written) {
			assertThat(finds("stroke", "a " + written)).isTrue();
		}

		@ParameterizedTest
		@ValueSource(strings = { "keystroke", "restroke", "strike", "stoke", "stroked" })
		void anotherWordIsNoSlip(String written) {
			assertThat(finds("stroke", "a " + written)).isFalse();
		}

		@ParameterizedTest
		@ValueSource(strings = { "trokes", "stra", "stokre", "xtroke" })
		void aWordWithTwoSlipsOrAnotherFirstLetterIsNotFound(String written) {
			assertThat(finds("stroke", "a " + written)).isFalse();
		}

		@Test
		void aWordOfFourLettersMustBeSpeltRight() {
			assertThat(finds("pain", "paim")).isFalse();
		}

		@Test
		void theStartOfAPrefixedWordMayHoldASlip() {
			assertThat(finds("breath*", "i cannot braething")).isTrue();
		}

		@ParameterizedTest
		@CsvSource({ "corazón,corazon", "corazon,corazón", "don't,dont", "dont,don’t", "chest,ＣＨＥＳＴ", "chest,сhеst",
				"chest,CHEST", "chest,ch\u00ADest", "pain,paaaaain" })
		void lettersThatLookTheSameAreTheSame(String pattern, String written) {
			assertThat(finds(pattern, written)).isTrue();
		}

		@Test
		void aMatchPointsAtTheWords() {
			String text = "I have, since noon, chest-pain again";
			LexiconMatch match = lexicon(entry("chest pain")).clinicalCues(segments(text)).getFirst();
			assertThat(text.substring(match.start(), match.end())).isEqualTo("chest-pain");
		}

	}

	@Nested
	class Contexts {

		private final Context history = new Context("history", Context.Scope.SEGMENT, List.of("years ago"),
				List.of("again"));

		private List<String> loweredBy(Context context, String... texts) {
			return lexicon(entry("chest pain"), context).emergencySigns(segments(texts)).getFirst().loweredBy();
		}

		@Test
		void aContextLowersASign() {
			assertThat(loweredBy(this.history, "chest pain ten years ago")).containsExactly("history");
		}

		@Test
		void aContextInAnotherSentenceDoesNotLowerASign() {
			assertThat(loweredBy(this.history, "I have had chest pain since I left the house at nine this morning",
					"I came to this part of the town some five years ago"))
				.isEmpty();
		}

		@Test
		void whatCancelsAContextKeepsTheSign() {
			assertThat(loweredBy(this.history, "chest pain years ago and again")).isEmpty();
		}

		@Test
		void aContextThatTheEntryDoesNotNameDoesNotLowerIt() {
			assertThat(loweredBy(new Context("idiom", Context.Scope.SEGMENT, List.of("years ago"), List.of()),
					"chest pain years ago"))
				.isEmpty();
		}

		@ParameterizedTest
		@CsvSource({ "no chest pain,true", "no one two three four chest pain,true",
				"no one two three four five chest pain,false", "chest pain no,false" })
		void aContextBeforeStandsWithinFourWordsBeforeTheSign(String text, boolean lowered) {
			Context negation = new Context("history", Context.Scope.BEFORE, List.of("no"), List.of());
			assertThat(loweredBy(negation, text).isEmpty()).isEqualTo(!lowered);
		}

		@Test
		void oneSignThatNothingLowersCounts() {
			Context negation = new Context("history", Context.Scope.BEFORE, List.of("no"), List.of());
			assertThat(loweredBy(negation, "no chest pain in the morning but by noon chest pain")).isEmpty();
		}

		@Test
		void aSignMayStandAcrossTwoShortSentences() {
			assertThat(lexicon(entry("chest ... hurts")).emergencySigns(segments("It is my chest.", "It hurts.")))
				.hasSize(1);
		}

		@Test
		void aCueDoesNotStandAcrossSentences() {
			assertThat(finds("chest ... hurts", "It is my chest.", "It hurts.")).isFalse();
		}

	}

	@Nested
	class Courtesies {

		private static final Lexicon POLITE = Lexicon.compile(new LexiconSource("en",
				Map.of("courtesy", List.of("thank", "you", "have", "a", "good", "day", "dear", "all")), List.of(),
				List.of(), List.of(), List.of(), List.of(), List.of()), (word) -> true);

		@ParameterizedTest
		@ValueSource(strings = { "Thank you all, have a good day!", "Thank you, Ann Lee", "Dear Okafor" })
		void consistOfSuchWordsAndNames(String text) {
			assertThat(POLITE.isCourtesy(text)).isTrue();
		}

		@ParameterizedTest
		@ValueSource(
				strings = { "Have you a good day?", "Thank you for the pills", "Ann Lee", "THANK YOU CHEST PAIN", "" })
		void holdNoQuestionAndNothingElse(String text) {
			assertThat(POLITE.isCourtesy(text)).isFalse();
		}

	}

}
