package org.inquirytriage.triage;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.inquirytriage.message.Part;
import org.inquirytriage.text.InquiryText;
import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.Assessment.Carried;
import org.inquirytriage.triage.Findings.Belief;
import org.inquirytriage.triage.lexicon.LexiconEntry.Strength;
import org.inquirytriage.triage.lexicon.LexiconMatch;

/**
 * Decides what should happen to an inquiry: every layer must agree before a machine may
 * answer.
 */
public final class Triage {

	private final Supplier<Layers> current;

	private final AnswerLimits limits;

	/**
	 * Assembles the layers.
	 * @param emergencySigns L1
	 * @param clinicalCues L2
	 * @param models L3 and L4 with their limits; a language without one is held
	 */
	public Triage(EmergencySigns emergencySigns, ClinicalCues clinicalCues, List<LanguageModel> models) {
		this(emergencySigns, clinicalCues, models, Map.of());
	}

	/**
	 * Assembles the layers.
	 * @param emergencySigns L1
	 * @param clinicalCues L2
	 * @param models L3 and L4 with their limits; a language without one is held
	 * @param versions of what it is assembled from, short enough to be kept with each
	 * decision
	 */
	public Triage(EmergencySigns emergencySigns, ClinicalCues clinicalCues, List<LanguageModel> models,
			Map<String, String> versions) {
		Layers layers = new Layers(emergencySigns, clinicalCues, models.stream()
			.collect(Collectors.toMap(LanguageModel::language, (model) -> model, (one, other) -> one, TreeMap::new)),
				Map.copyOf(versions));
		this.current = () -> layers;
		this.limits = Map::of;
	}

	private Triage(Supplier<Layers> current, AnswerLimits limits) {
		this.current = current;
		this.limits = limits;
	}

	/** A triage whose layers are always those of the one in force. */
	public static Triage following(Supplier<Triage> inForce) {
		return new Triage(() -> inForce.get().current.get(), Map::of);
	}

	/**
	 * Limits for an answer that stand beside those of the models; of the two the stricter
	 * holds, so that no model is ever trusted further than it was measured.
	 */
	@FunctionalInterface
	public interface AnswerLimits {

		/** Those that hold now, by language. */
		Map<String, Double> now();

	}

	/** The same layers within other limits beside those of the models. */
	public Triage within(AnswerLimits others) {
		return new Triage(this.current, others);
	}

	/** The layers and limits that hold now, whatever is published later. */
	public Triage asOfNow() {
		Layers layers = this.current.get();
		Map<String, Double> now = Map.copyOf(this.limits.now());
		return new Triage(() -> layers, () -> now);
	}

	/** The same layers within the limits that another follows. */
	public Triage withLimitsOf(Triage other) {
		return within(other.limits);
	}

	/** The limits for an answer of the models alone, by language. */
	public Map<String, Double> loosestLimits() {
		Map<String, Double> loosest = new TreeMap<>();
		policies().forEach((language, policy) -> loosest.put(language, policy.answerBelow()));
		return loosest;
	}

	/** What a decision made now depends on, short enough to be kept with each. */
	public Map<String, String> versions() {
		return this.current.get().versions();
	}

	/** The same, assembled from one more thing that has a version. */
	public Triage withVersion(String what, String version) {
		Layers layers = this.current.get().withVersion(what, version);
		return new Triage(() -> layers, this.limits);
	}

	/** The limits of each language that has a model. */
	public Map<String, TriagePolicy> policies() {
		Map<String, TriagePolicy> policies = new TreeMap<>();
		this.current.get().models().values().forEach((model) -> policies.put(model.language(), model.policy()));
		return policies;
	}

	/** The topics that the models of a language were taught, none without a model. */
	public Set<Topic> topics(String language) {
		LanguageModel model = this.current.get().models().get(language);
		return (model != null) ? model.classifier().taught() : Set.of();
	}

	/**
	 * The decision about an inquiry.
	 * @param text the writer's words
	 * @param attachments what the message carries along
	 * @param incomplete whether words of the writer may be missing
	 */
	public TriageDecision decide(InquiryText text, List<Part> attachments, boolean incomplete) {
		return examine(text, attachments, incomplete).decide();
	}

	/**
	 * The decision about an inquiry that a triage with the same layers has examined,
	 * within the limits of this one.
	 */
	public TriageDecision decide(Examined examined) {
		LanguageModel asked = this.current.get().models().get(examined.language());
		return (asked != null) ? examined.decide(asked.policyWithin(this.limits.now())) : examined.decide();
	}

	/** Whether another differs in its limits at most. */
	public boolean hasLayersOf(Triage other) {
		return this.current.get() == other.current.get();
	}

	/** What the layers find in an inquiry, not yet decided. */
	public Examined examine(InquiryText text, List<Part> attachments, boolean incomplete) {
		Layers layers = this.current.get();
		List<LexiconMatch> signs = layers.emergencySigns().findIn(text);
		Belief belief = text.isBlank() ? Belief.NONE : layers.belief(text, signs, this.limits.now());
		return new Examined(
				new Findings(text, signs, layers.clinicalCues().findIn(text), layers.clinicalCues().otherCuesIn(text),
						layers.clinicalCues().unnamedTopicsIn(text), layers.clinicalCues().namedTopicsIn(text), belief,
						layers.quotesPlainly(text), attachments, incomplete));
	}

	/** The layers of one triage, with the versions of what they come from. */
	private record Layers(EmergencySigns emergencySigns, ClinicalCues clinicalCues, Map<String, LanguageModel> models,
			Map<String, String> versions) {

		// A long history says too much of a person for a machine to answer beside it.
		private static final int LONGEST_LOOKED_AT = 1_000;

		private Layers withVersion(String what, String version) {
			Map<String, String> more = new TreeMap<>(this.versions);
			more.put(what, version);
			return new Layers(this.emergencySigns, this.clinicalCues, this.models, Map.copyOf(more));
		}

		private boolean quotesPlainly(InquiryText text) {
			return !text.quotesUs() && this.clinicalCues.quotedIn(text).isEmpty();
		}

		private Belief belief(InquiryText text, List<LexiconMatch> signs, Map<String, Double> stricter) {
			String language = text.language().code();
			LanguageModel told = this.models.get(language);
			return this.models.values()
				.stream()
				.filter((model) -> told == null || told == model)
				.map((model) -> new Belief(model.language(), assessment(model, text, signs),
						model.policyWithin(stricter), model.reliability()))
				.max(Comparator.comparingDouble(Belief::knownWords))
				.orElse(Belief.NONE);
		}

		// What is quoted asks nothing, but a sign in it is looked at as any other is: by
		// its sentence, and by all that is quoted with it.
		private static Assessment assessment(LanguageModel model, InquiryText text, List<LexiconMatch> signs) {
			InquiryClassifier classifier = model.classifier();
			List<Segment> asked = text.asked();
			Map<Segment.Source, Probability> wholes = new EnumMap<>(Segment.Source.class);
			Map<Segment, Probability> carried = signs.stream()
				.filter((sign) -> sign.entry().strength() == Strength.POSSIBLE && sign.loweredBy().isEmpty())
				.map(LexiconMatch::segment)
				.distinct()
				.filter((segment) -> !asked.contains(segment))
				.collect(Collectors.toMap((segment) -> segment,
						(segment) -> classifier.assess(List.of(segment))
							.emergency()
							.orLarger(wholes.computeIfAbsent(segment.source(),
									(source) -> classifier.assess(text.of(source)).emergency()))));
			return classifier.assess(asked).withCarried(new Carried(carried, quoted(model, text)));
		}

		private static Probability quoted(LanguageModel model, InquiryText text) {
			if (text.quotedText().length() > LONGEST_LOOKED_AT) {
				return new Probability(1.0);
			}
			List<Segment> quoted = text.quoted();
			if (quoted.isEmpty()) {
				return new Probability(0.0);
			}
			Assessment assessment = model.classifier().assess(quoted);
			// Words that the model does not know may say anything.
			return (assessment.knownWords() >= model.policy().knownWordsFrom()) ? assessment.clinical()
					: new Probability(1.0);
		}

	}

}
