package org.inquirytriage.tuning.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.Judged;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.Rate;

/**
 * How well the likeliest topic of general messages is the one that readers named,
 * answered or not.
 *
 * @param accuracy of the likeliest topic, a labelled one of several being right
 * @param macroF1 the mean over topics of the harmonic mean of precision and recall
 * @param confused the pairs that are taken for each other most often
 */
public record TopicFigures(Rate accuracy, double macroF1, List<Confusion> confused) {

	private static final int PAIRS_SHOWN = 15;

	private static final String NONE = "(none)";

	public TopicFigures {
		confused = List.copyOf(confused);
	}

	/**
	 * One topic taken for another.
	 *
	 * @param labelled by the reader
	 * @param believed by the model
	 * @param messages so often
	 */
	public record Confusion(String labelled, String believed, int messages) {
	}

	private record Guess(String labelled, String believed) {

		boolean isRight() {
			return this.labelled.equals(this.believed);
		}

	}

	static TopicFigures of(List<Judged> all) {
		List<Guess> guesses = all.stream()
			.filter((judged) -> judged.is(Label.GENERAL) && !judged.inquiry().topics().isEmpty())
			.map(TopicFigures::guess)
			.toList();
		int right = (int) guesses.stream().filter(Guess::isRight).count();
		return new TopicFigures(new Rate(right, guesses.size()), macroF1(guesses), confusions(guesses));
	}

	private static Guess guess(Judged judged) {
		Assessment assessment = judged.decision().assessment();
		String believed = (assessment == null || assessment.topics().isEmpty()) ? NONE
				: assessment.topics().getFirst().topic().slug();
		List<String> labelled = judged.inquiry().topics().stream().map(Topic::slug).toList();
		return new Guess(labelled.contains(believed) ? believed : labelled.getFirst(), believed);
	}

	private static double macroF1(List<Guess> guesses) {
		Set<String> labels = new TreeSet<>();
		guesses.forEach((guess) -> labels.add(guess.labelled()));
		return labels.stream().mapToDouble((label) -> f1(label, guesses)).average().orElse(0.0);
	}

	private static double f1(String label, List<Guess> guesses) {
		long labelled = guesses.stream().filter((guess) -> guess.labelled().equals(label)).count();
		long believed = guesses.stream().filter((guess) -> guess.believed().equals(label)).count();
		long both = guesses.stream().filter((guess) -> guess.isRight() && guess.labelled().equals(label)).count();
		return 2.0 * both / (labelled + believed);
	}

	private static List<Confusion> confusions(List<Guess> guesses) {
		Map<String, Map<String, Integer>> counts = new TreeMap<>();
		guesses.stream()
			.filter((guess) -> !guess.isRight())
			.forEach((guess) -> counts.computeIfAbsent(guess.labelled(), (key) -> new TreeMap<>())
				.merge(guess.believed(), 1, Integer::sum));
		return counts.entrySet()
			.stream()
			.flatMap((labelled) -> labelled.getValue()
				.entrySet()
				.stream()
				.map((believed) -> new Confusion(labelled.getKey(), believed.getKey(), believed.getValue())))
			.sorted(Comparator.comparingInt((Confusion confusion) -> -confusion.messages()))
			.limit(PAIRS_SHOWN)
			.toList();
	}

}
