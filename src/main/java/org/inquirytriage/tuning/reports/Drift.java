package org.inquirytriage.tuning.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.inquirytriage.tuning.reports.Figures.Reading;
import org.inquirytriage.tuning.reports.Report.Compared;

/** Something about messages that is different from before, by more than chance does. */
public sealed interface Drift {

	/** Fewer messages than this tell nothing. */
	int FEWEST = 50;

	/** So many standard errors chance hardly ever makes. */
	double SURE = 3.0;

	/** The least more unknown words that matter. */
	double WORDS = 0.01;

	/** The least more unsure messages that matter. */
	double UNSURE = 0.03;

	/** The least difference of a topic's share that matters. */
	double TOPIC = 0.05;

	/** So many topics are named at most. */
	int TOPICS = 3;

	/**
	 * Writers use more words that the classifier does not know.
	 *
	 * @param now the share of words now
	 * @param before the share before
	 */
	record UnknownWords(double now, double before) implements Drift {
	}

	/**
	 * The classifier is sure less often.
	 *
	 * @param now the share of messages of which it is not
	 * @param before the share before
	 */
	record LessSure(double now, double before) implements Drift {
	}

	/**
	 * A topic is asked more often or less.
	 *
	 * @param topic its slug
	 * @param now its share of all topics now
	 * @param before its share before
	 */
	record TopicShare(String topic, double now, double before) implements Drift {
	}

	/** All that matters; nothing when the two times are alike. */
	static List<Drift> of(Compared<Reading> reading, Compared<Map<String, Long>> topics) {
		List<Drift> drifts = new ArrayList<>();
		Reading now = reading.now();
		Reading before = reading.before();
		if (Math.min(now.messages(), before.messages()) >= FEWEST) {
			double error = Math.sqrt(now.spread() / now.messages() + before.spread() / before.messages());
			if (rises(now.unknownWords() - before.unknownWords(), WORDS, error)) {
				drifts.add(new UnknownWords(now.unknownWords(), before.unknownWords()));
			}
			if (rises(now.unsureShare() - before.unsureShare(), UNSURE,
					error(now.unsure(), now.messages(), before.unsure(), before.messages()))) {
				drifts.add(new LessSure(now.unsureShare(), before.unsureShare()));
			}
		}
		drifts.addAll(topics(topics.now(), topics.before()));
		return List.copyOf(drifts);
	}

	private static List<TopicShare> topics(Map<String, Long> now, Map<String, Long> before) {
		long all = sum(now);
		long allBefore = sum(before);
		if (Math.min(all, allBefore) < FEWEST) {
			return List.of();
		}
		TreeSet<String> slugs = new TreeSet<>(now.keySet());
		slugs.addAll(before.keySet());
		return slugs.stream().filter((slug) -> {
			long count = now.getOrDefault(slug, 0L);
			long countBefore = before.getOrDefault(slug, 0L);
			double difference = (double) count / all - (double) countBefore / allBefore;
			return rises(Math.abs(difference), TOPIC, error(count, all, countBefore, allBefore));
		})
			.map((slug) -> new TopicShare(slug, (double) now.getOrDefault(slug, 0L) / all,
					(double) before.getOrDefault(slug, 0L) / allBefore))
			.sorted(Comparator.comparingDouble((TopicShare share) -> -Math.abs(share.now() - share.before())))
			.limit(TOPICS)
			.toList();
	}

	private static boolean rises(double difference, double least, double error) {
		return difference >= least && difference > SURE * error;
	}

	// The standard error of a difference of two shares that are in truth the same.
	private static double error(long one, long of, long other, long ofOther) {
		double share = (double) (one + other) / (of + ofOther);
		return Math.sqrt(share * (1 - share) * (1.0 / of + 1.0 / ofOther));
	}

	private static long sum(Map<String, Long> counts) {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}

}
