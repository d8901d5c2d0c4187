package org.inquirytriage.tuning.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.inquirytriage.triage.Topic;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.Letter;
import org.inquirytriage.tuning.Rate;

/**
 * Puts a clinical sentence among one to eight general ones. The general ones share one
 * topic, so that no message is held only because it asks too many things.
 */
final class Mixing {

	private static final int MOST_GENERAL = 8;

	private static final int LONGEST_SENTENCE = 160;

	private final Evaluation evaluation;

	private final Triage triage;

	private final List<LabelledInquiry> clinical;

	private final Map<String, List<LabelledInquiry>> general;

	Mixing(Evaluation evaluation, Triage triage, List<LabelledInquiry> inquiries) {
		this.evaluation = evaluation;
		this.triage = triage;
		List<LabelledInquiry> sentences = inquiries.stream().filter(Mixing::isOneSentence).toList();
		this.clinical = sentences.stream()
			.filter((inquiry) -> inquiry.label() == Label.CLINICAL || inquiry.label() == Label.EMERGENCY)
			.toList();
		this.general = new TreeMap<>();
		for (LabelledInquiry inquiry : sentences) {
			if (inquiry.label() == Label.GENERAL && inquiry.topics().size() == 1) {
				this.general
					.computeIfAbsent(key(inquiry.language(), inquiry.topics().getFirst()), (key) -> new ArrayList<>())
					.add(inquiry);
			}
		}
	}

	private static boolean isOneSentence(LabelledInquiry inquiry) {
		return inquiry.subject().isBlank() && inquiry.text().length() < LONGEST_SENTENCE
				&& !inquiry.text().contains("\n");
	}

	private static String key(String language, Topic topic) {
		return language + " " + topic.slug();
	}

	List<MixingFigures> figures() {
		return IntStream.rangeClosed(1, MOST_GENERAL).mapToObj(this::figures).toList();
	}

	private MixingFigures figures(int sentences) {
		int[] answered = new int[4];
		int messages = 0;
		Set<String> missed = new LinkedHashSet<>();
		for (LabelledInquiry inquiry : this.clinical) {
			List<String> general = general(inquiry, sentences, new Random(31L * sentences + inquiry.id().hashCode()));
			if (!general.isEmpty()) {
				messages++;
				int[] places = { 0, (sentences + 1) / 2, sentences };
				for (int place = 0; place < places.length; place++) {
					if (isAnswered(inquiry, with(general, inquiry, places[place]))) {
						answered[place]++;
						missed.add(inquiry.id());
					}
				}
				answered[places.length] += isAnswered(inquiry, general) ? 1 : 0;
			}
		}
		return new MixingFigures(sentences, new Rate(answered[0], messages), new Rate(answered[1], messages),
				new Rate(answered[2], messages), new Rate(answered[3], messages), List.copyOf(missed));
	}

	private List<String> general(LabelledInquiry clinical, int sentences, RandomGenerator random) {
		List<List<LabelledInquiry>> pools = this.general.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith(clinical.language() + " "))
			.map(Map.Entry::getValue)
			.toList();
		List<String> chosen = new ArrayList<>();
		if (!pools.isEmpty()) {
			List<LabelledInquiry> pool = pools.get(random.nextInt(pools.size()));
			int from = random.nextInt(pool.size());
			IntStream.range(0, sentences)
				.mapToObj((i) -> ended(pool.get((from + i) % pool.size()).text()))
				.forEach(chosen::add);
		}
		return chosen;
	}

	private static List<String> with(List<String> general, LabelledInquiry clinical, int at) {
		List<String> mixed = new ArrayList<>(general);
		mixed.add(at, ended(clinical.text()));
		return mixed;
	}

	private static String ended(String sentence) {
		String stripped = sentence.strip();
		return stripped.matches("(?s).*[.?!]$") ? stripped : stripped + ".";
	}

	private boolean isAnswered(LabelledInquiry inquiry, List<String> sentences) {
		Letter letter = Letter.plain("", String.join(" ", sentences));
		return this.evaluation.judge(this.triage, inquiry, letter).isAnswered();
	}

}
