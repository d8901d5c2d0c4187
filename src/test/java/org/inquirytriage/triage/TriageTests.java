package org.inquirytriage.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.inquirytriage.message.ContentType;
import org.inquirytriage.message.Part;
import org.inquirytriage.text.InquiryText;
import org.inquirytriage.text.Language;
import org.inquirytriage.text.OwnWords;
import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.Assessment.Question;
import org.inquirytriage.triage.Assessment.SegmentAssessment;
import org.inquirytriage.triage.Assessment.TopicScore;
import org.inquirytriage.triage.Disposition.AutoReply;
import org.inquirytriage.triage.Disposition.Escalate;
import org.inquirytriage.triage.Disposition.Hold;
import org.inquirytriage.triage.Disposition.Redirect;
import org.inquirytriage.triage.lexicon.Context;
import org.inquirytriage.triage.lexicon.Lexicon;
import org.inquirytriage.triage.lexicon.LexiconEntry;
import org.inquirytriage.triage.lexicon.LexiconSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TriageTests {

	private static final Lexicon LEXICON = Lexicon.compile(
			new LexiconSource("en", Map.of(),
					List.of(entry("chest-pain", "E1", "chest pain"), entry("self-harm", "E10", "end my life"),
							possible("cold-foot", "E8", "cold foot")),
					List.of(entry("drug", "drug", "tablet")),
					List.of(entry("complaint", "complaint", "furious"), entry("offer", "sales", "special offer")),
					List.of(entry("garage", "parking", "garage")), List.of(entry("leak", "leaks", "leaky valve")),
					List.of(new Context("history", Context.Scope.SEGMENT, List.of("years ago"), List.of()))),
			(word) -> true);

	private static final Topic PARKING = new Topic("parking");

	private static final Topic HOURS = new Topic("hours");

	private static final Topic CAFE = new Topic("cafe");

	private static final Topic LEAKS = new Topic("leaks");

	private static LexiconEntry possible(String id, String group, String variant) {
		return new LexiconEntry(id, group, LexiconEntry.Strength.POSSIBLE, List.of(), "", List.of(variant));
	}

	private static LexiconEntry entry(String id, String group, String variant) {
		return new LexiconEntry(id, group, LexiconEntry.Strength.CERTAIN, List.of("history"), "", List.of(variant));
	}

	/** What a classifier that always believes the same believes. */
	private record Opinion(double clinical, double emergency, double other, double knownWords, List<TopicScore> topics,
			List<Topic> segmentTopics) implements InquiryClassifier {

		static Opinion general(Topic... topics) {
			return new Opinion(0.01, 0.0, 0.01, 1.0, List.of(score(topics[0], 0.95)), List.of(topics));
		}

		static TopicScore score(Topic topic, double belief) {
			return new TopicScore(topic, new Probability(belief));
		}

		Opinion clinical(double belief) {
			return new Opinion(belief, this.emergency, this.other, this.knownWords, this.topics, this.segmentTopics);
		}

		Opinion emergency(double belief) {
			return new Opinion(this.clinical, belief, this.other, this.knownWords, this.topics, this.segmentTopics);
		}

		Opinion other(double belief) {
			return new Opinion(this.clinical, this.emergency, belief, this.knownWords, this.topics, this.segmentTopics);
		}

		Opinion knownWords(double share) {
			return new Opinion(this.clinical, this.emergency, this.other, share, this.topics, this.segmentTopics);
		}

		Opinion topics(TopicScore... scores) {
			return new Opinion(this.clinical, this.emergency, this.other, this.knownWords, List.of(scores), List.of());
		}

		@Override
		public Assessment assess(List<Segment> asked) {
			List<SegmentAssessment> segments = this.segmentTopics.stream()
				.map((topic) -> new SegmentAssessment(asked.getFirst(), new Probability(this.clinical),
						new Probability(this.emergency), new Probability(this.other), List.of(score(topic, 0.95)),
						List.of(), Map.of()))
				.toList();
			return new Assessment(new Probability(this.clinical), new Probability(this.clinical),
					new Probability(this.emergency), new Probability(this.other), this.topics, segments,
					this.knownWords);
		}

	}

	private static final Opinion GENERAL = Opinion.general(PARKING);

	private static Triage triage(InquiryClassifier classifier) {
		return new Triage(new EmergencySigns(List.of(LEXICON)), new ClinicalCues(List.of(LEXICON)),
				List.of(new LanguageModel("en", classifier, TriagePolicy.cautious())));
	}

	private static InquiryText text(String language, boolean hidden, String body, String quoted, String signature) {
		List<Segment> segments = new ArrayList<>();
		add(segments, Segment.Source.BODY, body);
		add(segments, Segment.Source.QUOTED, quoted);
		add(segments, Segment.Source.SIGNATURE, signature);
		return new InquiryText("", body, quoted, signature, segments, new Language(language, 0.9), hidden, false);
	}

	private static void add(List<Segment> segments, Segment.Source source, String text) {
		Arrays.stream(text.split("(?<=[.?!]) ")).filter((piece) -> !piece.isBlank()).forEach((piece) -> {
			int start = text.indexOf(piece);
			segments.add(new Segment(source, start, start + piece.length(), piece));
		});
	}

	private static InquiryText text(String body) {
		return text("en", false, body, "", "");
	}

	private static final InquiryText QUOTING = text("en", false, "See below", "I have a cold foot", "");

	private static TriageDecision decide(InquiryClassifier classifier, InquiryText text) {
		return triage(classifier).decide(text, List.of(), false);
	}

	private static Disposition disposition(InquiryClassifier classifier, String body) {
		return decide(classifier, text(body)).disposition();
	}

	@Nested
	class WhenTheTextShowsAnEmergencySign {

		@Test
		void escalatesHoweverGeneralTheClassifierFindsIt() {
			assertThat(disposition(GENERAL, "I have chest pain. Where do I park?"))
				.isEqualTo(new Escalate(false, List.of("chest-pain")));
		}

		@Test
		void selfHarmHasPrecedence() {
			assertThat(disposition(GENERAL, "I have chest pain. I want to end my life."))
				.isEqualTo(new Escalate(true, List.of("chest-pain", "self-harm")));
		}

		@Test
		@Tag("PAR-23")
		void escalatesASignInQuotedText() {
			assertThat(decide(GENERAL, text("en", false, "See below.", "I have chest pain", "")).disposition())
				.isInstanceOf(Escalate.class);
		}

		@Test
		void escalatesInALanguageNoModelKnows() {
			assertThat(decide(GENERAL, text("fr", false, "chest pain", "", "")).disposition())
				.isInstanceOf(Escalate.class);
		}

		@Test
		void escalatesWithAnAttachment() {
			assertThat(triage(GENERAL).decide(text("chest pain"), List.of(attachment()), true).disposition())
				.isInstanceOf(Escalate.class);
		}

		@Test
		void escalatesWhatTheClassifierAloneBelieves() {
			assertThat(disposition(GENERAL.emergency(0.7), "Something is very wrong"))
				.isEqualTo(new Escalate(false, List.of("classifier")));
		}

		@Test
		void aSignThatItsContextLowersIsRedirected() {
			assertThat(disposition(GENERAL, "I had chest pain years ago")).isEqualTo(new Redirect());
		}

		@Test
		void aSignThatItsContextLowersIsNoEmergency() {
			assertThat(decide(GENERAL, text("I had chest pain years ago")).emergency()).isFalse();
		}

		@Test
		void spamIsHeld() {
			assertThat(disposition(GENERAL, "A special offer against chest pain"))
				.isEqualTo(new Hold(HoldReason.OTHER));
		}

		@Test
		void spamIsStillFlagged() {
			TriageDecision decision = decide(GENERAL, text("A special offer against chest pain"));
			assertThat(decision.emergency()).isTrue();
			assertThat(decision.signs()).containsExactly("chest-pain");
		}

		@Test
		void theEvidencePointsAtTheWords() {
			assertThat(decide(GENERAL, text("Good day. I have chest pain.")).evidence()).containsExactly(
					new Evidence(Evidence.Layer.EMERGENCY, "chest-pain", "E1", Segment.Source.BODY, 17, 27));
		}

	}

	@Nested
	class WhenTheTextIsClinical {

		@Test
		void aCueIsRedirectedHoweverGeneralTheClassifierFindsIt() {
			assertThat(disposition(GENERAL, "Where do I park for my tablet?")).isEqualTo(new Redirect());
		}

		@Test
		void aCueInTheSignatureIsRedirected() {
			assertThat(decide(GENERAL, text("en", false, "Where do I park?", "", "my tablet")).disposition())
				.isEqualTo(new Redirect());
		}

		@Test
		void aCueInQuotedTextIsNotTheWritersQuestion() {
			assertThat(decide(GENERAL, text("en", false, "Where do I park?", "my tablet", "")).disposition())
				.isEqualTo(new Hold(HoldReason.FOLLOW_UP));
		}

		@ParameterizedTest
		@CsvSource({ "0.6", "0.99" })
		void theClassifiersBeliefAloneRedirects(double belief) {
			assertThat(disposition(GENERAL.clinical(belief), "How is he?")).isEqualTo(new Redirect());
		}

		@ParameterizedTest
		@CsvSource({ "0.1", "0.4", "0.59" })
		void aWeakerBeliefIsHeld(double belief) {
			assertThat(disposition(GENERAL.clinical(belief), "How is he?")).isEqualTo(new Hold(HoldReason.UNSURE));
		}

		@Test
		void theIntentOfARedirectIsClinical() {
			assertThat(decide(GENERAL, text("my tablet")).intent()).isEqualTo(Intent.CLINICAL);
		}

		@Test
		void aCueAmongAComplaintIsRedirected() {
			assertThat(disposition(GENERAL, "I am furious about my tablet")).isEqualTo(new Redirect());
		}

	}

	@Nested
	class WhenASignSaysLittleByItself {

		@Test
		void itEscalatesWhereTheClassifierFindsItLikelyToo() {
			assertThat(disposition(GENERAL.emergency(0.3), "I have a cold foot"))
				.isEqualTo(new Escalate(false, List.of("cold-foot")));
		}

		@Test
		void itIsClinicalWhereTheClassifierDoesNot() {
			assertThat(disposition(GENERAL.emergency(0.1), "I have a cold foot")).isEqualTo(new Redirect());
		}

		@Test
		void itEscalatesInWhatIsQuotedWhereThatIsLikely() {
			assertThat(decide(GENERAL.emergency(0.3), QUOTING).disposition())
				.isEqualTo(new Escalate(false, List.of("cold-foot")));
		}

		@Test
		void aPersonReadsWhatQuotesItOtherwise() {
			assertThat(decide(GENERAL.emergency(0.1), QUOTING).disposition()).isEqualTo(new Hold(HoldReason.FOLLOW_UP));
		}

	}

	@Nested
	class WhenWordsAreCarriedAlong {

		private static final Disposition ANSWERED = new AutoReply(List.of(PARKING));

		private static InquiryText carrying(String quoted, boolean hidden) {
			return text("en", hidden, "Where do I park?", quoted, "");
		}

		@Test
		void quotedMailThatSaysNothingClinicalIsNoReasonToHold() {
			assertThat(decide(GENERAL, carrying("Come by car.", false)).disposition()).isEqualTo(ANSWERED);
		}

		@Test
		void hiddenWordsThatSayNothingClinicalAreNoReasonToHold() {
			assertThat(decide(GENERAL, carrying("Come by car.", true)).disposition()).isEqualTo(ANSWERED);
		}

		@Test
		void quotedMailThatSeemsClinicalIsHeld() {
			assertThat(decide(believing("my dose", 0.1), carrying("What of my dose?", false)).disposition())
				.isEqualTo(new Hold(HoldReason.FOLLOW_UP));
		}

		@Test
		@Tag("PAR-21")
		void hiddenWordsThatSeemClinicalAreHeld() {
			assertThat(decide(believing("my dose", 0.1), carrying("What of my dose?", true)).disposition())
				.isEqualTo(new Hold(HoldReason.HIDDEN_TEXT));
		}

		@Test
		void mailThatOnlyQuotesIsHeld() {
			InquiryText subject = new InquiryText("Where do I park?", "", "Come by car.", "",
					List.of(new Segment(Segment.Source.SUBJECT, 0, 16, "Where do I park?")), new Language("en", 0.9),
					false, false);
			assertThat(decide(GENERAL, subject).disposition()).isEqualTo(new Hold(HoldReason.FOLLOW_UP));
		}

		@Test
		void quotedWordsThatTheModelDoesNotKnowAreHeld() {
			InquiryClassifier classifier = (asked) -> asked.getFirst().text().contains("Venga")
					? GENERAL.knownWords(0.5).assess(asked) : GENERAL.assess(asked);
			assertThat(decide(classifier, carrying("Venga en carro.", false)).disposition())
				.isEqualTo(new Hold(HoldReason.FOLLOW_UP));
		}

		@Test
		void aLongHistoryIsHeld() {
			assertThat(decide(GENERAL, carrying("Come by car, or take the train. ".repeat(40), false)).disposition())
				.isEqualTo(new Hold(HoldReason.FOLLOW_UP));
		}

		@Test
		void mailThatQuotesOursIsHeld() {
			InquiryText plain = carrying("Park in garage A.", false);
			assertThat(decide(GENERAL, new OwnWords(List.of("Park in garage A.")).without(plain)).disposition())
				.isEqualTo(new Hold(HoldReason.FOLLOW_UP));
		}

		@Test
		void nothingIsReadIntoALineThatSaysWhoWrote() {
			assertThat(decide(GENERAL, carrying("On Monday cold foot <a@example.org> wrote:", false)).disposition())
				.isEqualTo(ANSWERED);
		}

		private static InquiryClassifier believing(String words, double clinical) {
			return (asked) -> asked.stream().anyMatch((segment) -> segment.text().contains(words))
					? GENERAL.clinical(clinical).assess(asked) : GENERAL.assess(asked);
		}

	}

	@Nested
	class WhenTheTextIsGeneral {

		@Test
		void oneTopicIsAnswered() {
			assertThat(disposition(GENERAL, "Where do I park?")).isEqualTo(new AutoReply(List.of(PARKING)));
		}

		@Test
		void twoTopicsAreAnsweredTogether() {
			assertThat(disposition(GENERAL.topics(Opinion.score(PARKING, 0.5), Opinion.score(HOURS, 0.4)), "Both?"))
				.isEqualTo(new AutoReply(List.of(PARKING, HOURS)));
		}

		@Test
		void aQuestionOfAnotherTopicThanTheWholeIsHeldAndTheRestAnswered() {
			assertThat(disposition(Opinion.general(PARKING, HOURS), "Where do I park? When do you open?"))
				.isEqualTo(new Hold(HoldReason.UNEXPLAINED, List.of(PARKING)));
		}

		@Test
		void aQuestionThatTwoOtherTopicsShareIsHeldAndTheRestAnswered() {
			assertThat(disposition(asking(0.01, 0.5, 0.4), "How do I begin?"))
				.isEqualTo(new Hold(HoldReason.UNEXPLAINED, List.of(PARKING)));
		}

		@Test
		void aQuestionThatShowsTheTopicOfTheWholeALittleIsAnswered() {
			assertThat(disposition(asking(0.15, 0.45, 0.35), "How do I begin?"))
				.isEqualTo(new AutoReply(List.of(PARKING)));
		}

		@Test
		void aQuestionThatShowsNothingPlainlyIsPassedOver() {
			assertThat(disposition(asking(0.01, 0.3, 0.3), "How do I begin?"))
				.isEqualTo(new AutoReply(List.of(PARKING)));
		}

		@Test
		void aStatementOfOtherTopicsIsPassedOver() {
			assertThat(disposition(asking(0.01, 0.5, 0.4), "I will begin.")).isEqualTo(new AutoReply(List.of(PARKING)));
		}

		private static InquiryClassifier asking(double parking, double hours, double cafe) {
			Probability none = new Probability(0.01);
			List<TopicScore> question = List.of(Opinion.score(HOURS, hours), Opinion.score(CAFE, cafe),
					Opinion.score(PARKING, parking));
			return (asked) -> new Assessment(none, none, none, none, List.of(Opinion.score(PARKING, 0.95)),
					List.of(new SegmentAssessment(asked.getFirst(), none, none, none, question, List.of(), Map.of())),
					1.0);
		}

		@Test
		void aSentenceThatMayBeClinicalAndShowsNoTopicIsHeld() {
			assertThat(disposition(beside(0.06, 0.15), "Where do I park? Is it time for a new one."))
				.isEqualTo(new Hold(HoldReason.UNSURE));
		}

		@Test
		void aSentenceThatMayBeClinicalAndShowsATopicIsAnswered() {
			assertThat(disposition(beside(0.06, 0.25), "Where do I park? Is it time for a new one."))
				.isEqualTo(new AutoReply(List.of(PARKING)));
		}

		@Test
		void aSentenceThatIsHardlyClinicalAndShowsNoTopicIsPassedOver() {
			assertThat(disposition(beside(0.04, 0.15), "Where do I park? Is it time for a new one."))
				.isEqualTo(new AutoReply(List.of(PARKING)));
		}

		private static InquiryClassifier beside(double clinical, double topic) {
			Probability none = new Probability(0.01);
			List<TopicScore> parking = List.of(Opinion.score(PARKING, 0.95));
			return (asked) -> new Assessment(new Probability(clinical), none, none, none, parking, List.of(
					new SegmentAssessment(asked.getFirst(), none, none, none, parking, List.of(), Map.of()),
					new SegmentAssessment(asked.getLast(), new Probability(clinical), none, none,
							List.of(Opinion.score(PARKING, topic), Opinion.score(HOURS, 0.1)), List.of(), Map.of())),
					1.0);
		}

		@Test
		void aQuestionOfATopicThatTheWholeShowsALittleIsAnsweredToo() {
			InquiryClassifier both = new Opinion(0.01, 0.0, 0.01, 1.0,
					List.of(Opinion.score(PARKING, 0.85), Opinion.score(HOURS, 0.12)), List.of(PARKING, HOURS));
			assertThat(disposition(both, "Where do I park? When do you open?"))
				.isEqualTo(new AutoReply(List.of(PARKING, HOURS)));
		}

		@Test
		void twoQuestionsOfOneSentenceAreAnsweredTogether() {
			assertThat(disposition(joined(0.12), "Where do I park and when do you open?"))
				.isEqualTo(new AutoReply(List.of(PARKING, HOURS)));
		}

		@Test
		void oneOfTwoQuestionsOfASentenceThatTheWholeDoesNotShowIsNotBelieved() {
			assertThat(disposition(joined(0.02), "Where do I park and when do you open?"))
				.isEqualTo(new AutoReply(List.of(PARKING)));
		}

		private static InquiryClassifier joined(double shown) {
			Probability none = new Probability(0.01);
			List<TopicScore> whole = List.of(Opinion.score(PARKING, 0.85), Opinion.score(HOURS, shown));
			List<Question> questions = List.of(new Question("Where do I park", List.of(Opinion.score(PARKING, 0.9))),
					new Question("when do you open?", List.of(Opinion.score(HOURS, 0.9))));
			return (asked) -> new Assessment(none, none, none, none, whole,
					List.of(new SegmentAssessment(asked.getFirst(), none, none, none, whole, questions, Map.of())),
					1.0);
		}

		@Test
		void ofThreeTopicsTwoAreAnsweredAndTheRestIsHeld() {
			TriagePolicy loose = new TriagePolicy(0.1, 0.6, 0.4, 0.95, 0.2, 0.2, 0.8, 0.5, 0.3, 0.8, 0.6, 200);
			InquiryClassifier three = GENERAL.topics(Opinion.score(PARKING, 0.34), Opinion.score(HOURS, 0.33),
					Opinion.score(CAFE, 0.32));
			assertThat(triage(three).examine(text("All?"), List.of(), false).decide(loose).disposition())
				.isEqualTo(new Hold(HoldReason.MANY_TOPICS, List.of(PARKING, HOURS)));
		}

		@Test
		void holdsATeachingTopicWhoseSubjectIsNotNamed() {
			assertThat(disposition(Opinion.general(LEAKS), "What causes gout?"))
				.isEqualTo(new Hold(HoldReason.NO_TOPIC));
		}

		@Test
		void answersATeachingTopicWhoseSubjectIsNamed() {
			assertThat(disposition(Opinion.general(LEAKS), "What is a leaky valve?"))
				.isEqualTo(new AutoReply(List.of(LEAKS)));
		}

		@Test
		void aTopicOfWhichNoWordIsNamedIsHeldWhereItMayBeOtherMail() {
			InquiryClassifier unsure = GENERAL.other(0.05).topics(Opinion.score(PARKING, 0.89));
			assertThat(disposition(unsure, "How do I plan a wedding?")).isEqualTo(new Hold(HoldReason.NO_TOPIC));
		}

		@Test
		void aTopicThatIsPlainIsAnsweredThoughNoWordOfItIsNamed() {
			InquiryClassifier sure = GENERAL.other(0.05).topics(Opinion.score(PARKING, 0.9));
			assertThat(disposition(sure, "Where do we leave the van?")).isEqualTo(new AutoReply(List.of(PARKING)));
		}

		@Test
		void aTopicOfWhichAWordIsNamedIsAnsweredEvenThere() {
			assertThat(disposition(GENERAL.other(0.05), "Where is the garage?"))
				.isEqualTo(new AutoReply(List.of(PARKING)));
		}

		@Test
		void noTopicThatIsLikelyIsHeld() {
			assertThat(disposition(GENERAL.topics(Opinion.score(PARKING, 0.39)), "Where?"))
				.isEqualTo(new Hold(HoldReason.NO_TOPIC));
		}

		@Test
		void aTopicThatDoesNotLeadTheNextIsHeld() {
			assertThat(disposition(GENERAL.topics(Opinion.score(PARKING, 0.5), Opinion.score(HOURS, 0.3)), "Where?"))
				.isEqualTo(new Hold(HoldReason.NO_TOPIC));
		}

		@Test
		void theIntentOfAnAnswerIsGeneral() {
			assertThat(decide(GENERAL, text("Where do I park?")).intent()).isEqualTo(Intent.GENERAL);
		}

		@Test
		void textInNoTellableLanguageIsAnsweredWhenItsWordsAreKnown() {
			assertThat(decide(GENERAL, text("und", false, "Park?", "", "")).disposition())
				.isEqualTo(new AutoReply(List.of(PARKING)));
		}

	}

	@Nested
	class WhenSomethingSpeaksAgainstAnAnswer {

		private static final String PARK = "Where do I park?";

		@Test
		void nothingWrittenIsHeld() {
			assertThat(disposition(GENERAL, "")).isEqualTo(new Hold(HoldReason.EMPTY));
		}

		@Test
		void noModelAtAllIsHeld() {
			Triage triage = new Triage(new EmergencySigns(List.of(LEXICON)), new ClinicalCues(List.of(LEXICON)),
					List.of());
			assertThat(triage.decide(text(PARK), List.of(), false).disposition())
				.isEqualTo(new Hold(HoldReason.NO_MODEL));
		}

		@Test
		void anotherLanguageIsHeld() {
			assertThat(decide(GENERAL.knownWords(0.3), text("fr", false, "Où se garer ?", "", "")).disposition())
				.isEqualTo(new Hold(HoldReason.LANGUAGE));
		}

		@Test
		void wordsNobodyKnowsAreHeld() {
			assertThat(disposition(GENERAL.knownWords(0.59), PARK)).isEqualTo(new Hold(HoldReason.UNKNOWN_WORDS));
		}

		@Test
		void missingWordsAreHeld() {
			assertThat(triage(GENERAL).decide(text(PARK), List.of(), true).disposition())
				.isEqualTo(new Hold(HoldReason.UNREADABLE));
		}

		@Test
		void anAttachmentIsHeld() {
			assertThat(triage(GENERAL).decide(text(PARK), List.of(attachment()), false).disposition())
				.isEqualTo(new Hold(HoldReason.ATTACHMENT));
		}

		@Test
		void wordsSetAsideDoNotMakeItTooLong() {
			InquiryClassifier classifier = (asked) -> GENERAL.assess(List.of(asked.getLast()))
				.beside(asked.subList(0, asked.size() - 1), new Probability(0.0));
			assertThat(disposition(classifier, "Sunny here. ".repeat(200) + PARK))
				.isEqualTo(new AutoReply(List.of(PARKING)));
		}

		@Test
		void anEmergencyAmongWordsSetAsideEscalates() {
			InquiryClassifier classifier = (asked) -> GENERAL.assess(asked).beside(asked, new Probability(0.7));
			assertThat(disposition(classifier, PARK)).isEqualTo(new Escalate(false, List.of("classifier")));
		}

		@Test
		void aMessageOfTwoHundredWordsIsNotTooLong() {
			assertThat(disposition(GENERAL, "word ".repeat(200).strip())).isEqualTo(new AutoReply(List.of(PARKING)));
		}

		@Test
		void aMessageOfMoreWordsIsTooLong() {
			assertThat(disposition(GENERAL, "word ".repeat(201).strip())).isEqualTo(new Hold(HoldReason.TOO_LONG));
		}

		@Test
		void aMessageOfTenTimesAsManyLettersIsTooLong() {
			assertThat(disposition(GENERAL, PARK + " " + "x".repeat(2000))).isEqualTo(new Hold(HoldReason.TOO_LONG));
		}

		@ParameterizedTest
		@CsvSource({ "0.3", "0.8", "1.0" })
		void aBeliefThatItIsNeitherGeneralNorClinicalIsHeld(double belief) {
			assertThat(disposition(GENERAL.other(belief), PARK)).isEqualTo(new Hold(HoldReason.OTHER));
		}

		@Test
		void aComplaintIsHeld() {
			assertThat(disposition(GENERAL, "I am furious. Where do I park?")).isEqualTo(new Hold(HoldReason.OTHER));
		}

		@Test
		void theReasonsNameTheHold() {
			assertThat(decide(GENERAL, text("")).reasons()).contains("hold empty");
		}

		@Test
		void theReasonsHoldNoneOfTheWritersWords() {
			assertThat(decide(GENERAL, text("I am furious about xylophones and my tablet")).reasons())
				.noneMatch((reason) -> reason.contains("xylophones") || reason.contains("furious"));
		}

	}

	private static Part attachment() {
		return new Part(1, ContentType.PLAIN, true, "records.pdf", 100);
	}

}
