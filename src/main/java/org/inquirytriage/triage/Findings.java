package org.inquirytriage.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.inquirytriage.message.Part;
import org.inquirytriage.text.InquiryText;
import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.lexicon.LexiconMatch;
import org.jspecify.annotations.Nullable;

/**
 * What the layers found in one inquiry.
 *
 * @param text the writer's words
 * @param allSigns emergency signs, the lowered ones too
 * @param cues clinical cues
 * @param otherCues that it is neither general nor clinical
 * @param unnamedTopics that teach of a subject which the inquiry does not name
 * @param namedTopics of which it names a word
 * @param belief the classifier's
 * @param quotesPlainly whether nothing that the message quotes or hides shows a clinical
 * cue, or was sent by the program itself
 * @param attachments what the message carries along
 * @param incomplete whether words of the writer may be missing
 */
record Findings(InquiryText text, List<LexiconMatch> allSigns, List<LexiconMatch> cues, List<LexiconMatch> otherCues,
		Set<Topic> unnamedTopics, Set<Topic> namedTopics, Belief belief, boolean quotesPlainly, List<Part> attachments,
		boolean incomplete) {

	/**
	 * What the model of the likeliest language believes.
	 *
	 * @param language the model's
	 * @param assessment null when there was nothing to ask or no model
	 * @param policy the limits that go with it
	 * @param reliability of that model
	 */
	record Belief(String language, @Nullable Assessment assessment, TriagePolicy policy,
			LanguageModel.Reliability reliability) {

		static final Belief NONE = new Belief("und", null, TriagePolicy.holdingEverything(),
				LanguageModel.Reliability.UNKNOWN);

		Belief within(TriagePolicy limits) {
			return new Belief(this.language, this.assessment, limits, this.reliability);
		}

		double knownWords() {
			return (this.assessment != null) ? this.assessment.knownWords() : 0.0;
		}

	}

	private static final String SALES = "sales";

	private static final double OTHER_BELOW_WHERE_NAMED = 0.2;

	private static final double OTHER_BELOW_WHERE_PLAIN = 0.5;

	private static final double PLAIN_TOPIC_FROM = 0.95;

	// Beside general sentences a clinical one is believed less than by itself, but then
	// no topic fits it, either.
	private static final double OBSCURE_FROM = 0.05;

	private static final double OBSCURE_TOPIC_BELOW = 0.2;

	private static final int LETTERS_OF_A_WORD = 10;

	/** The same findings, to be decided within other limits. */
	Findings within(TriagePolicy policy) {
		return new Findings(this.text, this.allSigns, this.cues, this.otherCues, this.unnamedTopics, this.namedTopics,
				this.belief.within(policy), this.quotesPlainly, this.attachments, this.incomplete);
	}

	private @Nullable Assessment assessment() {
		return this.belief.assessment();
	}

	private TriagePolicy policy() {
		return this.belief.policy();
	}

	/** Whether a sign, or the classifier's belief alone, may describe an emergency. */
	boolean isEmergency() {
		return this.allSigns.stream().anyMatch(this::counts) || isBelievedEmergency();
	}

	// A sign that says little by itself must look likely to the classifier too, if there
	// is one.
	private boolean counts(LexiconMatch sign) {
		if (!sign.loweredBy().isEmpty()) {
			return false;
		}
		Assessment assessment = assessment();
		return switch (sign.entry().strength()) {
			case CERTAIN -> true;
			case POSSIBLE -> assessment == null || assessment.emergency().isAtLeast(policy().possibleSignFrom())
					|| assessment.emergencyIn(sign.segment()).isAtLeast(policy().possibleSignFrom());
		};
	}

	private boolean isBelievedEmergency() {
		Assessment assessment = assessment();
		return assessment != null && (assessment.emergency().isAtLeast(policy().emergencyFrom())
				|| assessment.urgentSegment().isAtLeast(policy().urgentSegmentFrom()));
	}

	// A sign that is only quoted and does not count is the reason to read a reply, and no
	// more.
	boolean hasCues() {
		return !this.cues.isEmpty()
				|| this.allSigns.stream().anyMatch((sign) -> counts(sign) || !EmergencySigns.isQuoted(sign));
	}

	boolean selfHarm() {
		return this.allSigns.stream().anyMatch((sign) -> counts(sign) && EmergencySigns.isSelfHarm(sign));
	}

	List<String> signIds() {
		List<String> ids = new ArrayList<>(
				this.allSigns.stream().filter(this::counts).map((sign) -> sign.entry().id()).toList());
		if (isBelievedEmergency()) {
			ids.add(TriageDecision.BELIEVED);
		}
		return ids;
	}

	/**
	 * Whether emergency signs stand in what is plainly an offer, and the classifier finds
	 * no emergency in it.
	 */
	boolean isSpamWithSigns() {
		Assessment assessment = assessment();
		return looksLikeSpam() && !isBelievedEmergency() && !selfHarm()
				&& (assessment == null || assessment.other().value() > assessment.emergency().value());
	}

	boolean looksLikeSpam() {
		if (this.otherCues.stream().anyMatch((cue) -> cue.entry().group().equals(SALES))) {
			return true;
		}
		Assessment assessment = assessment();
		return assessment != null && assessment.other().isAtLeast(policy().otherFrom())
				&& assessment.clinical().value() < 1.0 - policy().otherFrom();
	}

	/**
	 * Whether it is mail that a person must read for another reason than its clinical
	 * content.
	 */
	boolean isOther(Assessment assessment) {
		return looksLikeSpam() || (!this.otherCues.isEmpty() && this.cues.isEmpty()
				&& !assessment.clinical().isAtLeast(policy().redirectFrom()));
	}

	boolean languageIsKnown() {
		return this.text.language().code().equals(this.belief.language())
				|| this.belief.knownWords() >= policy().knownWordsFrom();
	}

	/** What speaks against an answer even where no clinical word was found. */
	List<HoldReason> doubts(Assessment assessment) {
		List<HoldReason> doubts = new ArrayList<>();
		addIf(doubts, !this.otherCues.isEmpty(), HoldReason.OTHER);
		addIf(doubts, this.incomplete, HoldReason.UNREADABLE);
		addIf(doubts, !this.attachments.isEmpty(), HoldReason.ATTACHMENT);
		addIf(doubts, this.text.hiddenText() && carriesMore(assessment), HoldReason.HIDDEN_TEXT);
		addIf(doubts, isTooLong(assessment), HoldReason.TOO_LONG);
		addIf(doubts, assessment.clinical().isAtLeast(policy().answerBelow()), HoldReason.UNSURE);
		addIf(doubts, assessment.hasObscureSegment(OBSCURE_FROM, OBSCURE_TOPIC_BELOW), HoldReason.UNSURE);
		addIf(doubts, assessment.other().isAtLeast(otherBelow(assessment)), HoldReason.OTHER);
		addIf(doubts, assessment.knownWords() < policy().knownWordsFrom(), HoldReason.UNKNOWN_WORDS);
		addIf(doubts, !this.text.quotedText().isBlank() && carriesMore(assessment), HoldReason.FOLLOW_UP);
		return doubts;
	}

	// Words that a message only carries along may change what it asks.
	private boolean carriesMore(Assessment assessment) {
		boolean signs = this.allSigns.stream().anyMatch(this::isInQuotedWords);
		return signs || this.text.authorText().isBlank() || !this.quotesPlainly
				|| assessment.carried().clinical().isAtLeast(policy().answerBelow());
	}

	// Nothing is read into a line that only says who wrote.
	private boolean isInQuotedWords(LexiconMatch sign) {
		return EmergencySigns.isQuoted(sign)
				&& this.text.quoted().stream().anyMatch((words) -> words.end() == sign.segment().end());
	}

	// A word of its best topic speaks for mail that is for us, the more so where no other
	// topic comes near.
	private double otherBelow(Assessment assessment) {
		double limit = policy().otherBelow();
		if (assessment.topics().isEmpty() || !this.namedTopics.contains(assessment.topics().getFirst().topic())) {
			return limit;
		}
		boolean plain = assessment.topics().getFirst().probability().isAtLeast(PLAIN_TOPIC_FROM);
		return Math.max(limit, plain ? OTHER_BELOW_WHERE_PLAIN : OTHER_BELOW_WHERE_NAMED);
	}

	private static void addIf(List<HoldReason> doubts, boolean doubtful, HoldReason reason) {
		if (doubtful) {
			doubts.add(reason);
		}
	}

	// What is no word counts by its letters.
	private boolean isTooLong(Assessment assessment) {
		int longest = policy().longestWords();
		return ofWriter(assessment, Findings::words) > longest
				|| ofWriter(assessment, String::length) > (long) LETTERS_OF_A_WORD * longest;
	}

	private int ofWriter(Assessment assessment, ToIntFunction<String> size) {
		return size.applyAsInt(this.text.subject() + " " + this.text.authorText())
				- assessment.asides().stream().map(Segment::text).mapToInt(size).sum();
	}

	private static int words(String text) {
		return text.strip().split("\\s+").length;
	}

	private String language() {
		return this.text.language().isUndetermined() ? this.belief.language() : this.text.language().code();
	}

	TriageDecision decision(Disposition disposition) {
		return new TriageDecision(disposition, intent(disposition), language(), isEmergency(), signIds(), evidence(),
				assessment(), probabilityClinical(), topics(disposition), reasons(disposition), policy().answerBelow());
	}

	/** How likely it is clinical; a cue counts whatever the models believe. */
	private double probabilityClinical() {
		return this.belief.reliability().shown(believedClinical(), hasCues());
	}

	/** The belief that it is clinical, from 0 to 1. */
	double believedClinical() {
		Assessment assessment = assessment();
		return (assessment == null) ? 0.5 : assessment.clinical().value();
	}

	private Intent intent(Disposition disposition) {
		return switch (disposition) {
			case Disposition.AutoReply answer -> Intent.GENERAL;
			case Disposition.Redirect redirect -> Intent.CLINICAL;
			case Disposition.Escalate escalate -> Intent.CLINICAL;
			case Disposition.Hold hold -> heldIntent();
		};
	}

	private Intent heldIntent() {
		Assessment assessment = assessment();
		if (assessment == null || assessment.other().isAtLeast(policy().otherFrom())) {
			return Intent.OTHER;
		}
		double clinical = assessment.clinical().value();
		double other = assessment.other().value();
		if (hasCues() || clinical >= Math.max(other, 0.5)) {
			return Intent.CLINICAL;
		}
		return (other >= 0.5) ? Intent.OTHER : Intent.GENERAL;
	}

	private List<Topic> topics(Disposition disposition) {
		if (!disposition.answered().isEmpty()) {
			return disposition.answered();
		}
		Assessment assessment = assessment();
		return (assessment == null) ? List.of()
				: assessment.topics()
					.stream()
					.filter((score) -> score.probability().isAtLeast(0.5))
					.map(Assessment.TopicScore::topic)
					.toList();
	}

	private List<Evidence> evidence() {
		List<Evidence> evidence = new ArrayList<>();
		this.allSigns.forEach((sign) -> evidence
			.add(evidence(counts(sign) ? Evidence.Layer.EMERGENCY : Evidence.Layer.LOWERED, sign)));
		this.cues.forEach((cue) -> evidence.add(evidence(Evidence.Layer.CLINICAL, cue)));
		return evidence;
	}

	private static Evidence evidence(Evidence.Layer layer, LexiconMatch match) {
		int offset = match.segment().start();
		return new Evidence(layer, match.entry().id(), match.entry().group(), match.segment().source(),
				offset + match.start(), offset + match.end());
	}

	private List<String> reasons(Disposition disposition) {
		List<String> reasons = new ArrayList<>();
		this.allSigns.forEach((sign) -> reasons.add("L1 " + sign.entry().id() + lowered(sign)));
		this.cues.stream().map((cue) -> "L2 " + cue.entry().id()).distinct().forEach(reasons::add);
		this.otherCues.forEach((cue) -> reasons.add("L2 other " + cue.entry().id()));
		Assessment assessment = assessment();
		if (assessment != null) {
			reasons.addAll(reasons(assessment));
		}
		if (disposition instanceof Disposition.Hold hold) {
			reasons.add("hold " + hold.reason().word());
		}
		return reasons;
	}

	private String lowered(LexiconMatch sign) {
		if (!sign.loweredBy().isEmpty()) {
			return " lowered by " + String.join(", ", sign.loweredBy());
		}
		return counts(sign) ? "" : " lowered by the classifier";
	}

	private List<String> reasons(Assessment assessment) {
		List<String> reasons = new ArrayList<>();
		reasons.add(String.format(Locale.ROOT, "L3 clinical %.3f, emergency %.3f, other %.3f",
				assessment.clinical().value(), assessment.emergency().value(), assessment.other().value()));
		assessment.topics()
			.stream()
			.limit(2)
			.forEach((score) -> reasons
				.add(String.format(Locale.ROOT, "L4 %s %.3f", score.topic().slug(), score.probability().value())));
		if (!assessment.asides().isEmpty()) {
			reasons.add("L5 asides " + assessment.asides().size());
		}
		reasons.add(String.format(Locale.ROOT, "L6 %s, known words %.2f", this.text.language().code(),
				assessment.knownWords()));
		return reasons;
	}

}
