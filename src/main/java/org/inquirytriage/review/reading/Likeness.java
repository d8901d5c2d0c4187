package org.inquirytriage.review.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.review.reading.EndedCases.EndedCase;

/**
 * Finds the inquiries most like one by the topics and the words they share; a word counts
 * the more the fewer have it.
 */
public final class Likeness {

	private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

	private static final double A_TOPIC = 0.2;

	/** What has less in common is of no help. */
	private static final double LEAST = 0.2;

	private final Map<InquiryId, Set<String>> words = new HashMap<>();

	private final Map<String, Integer> holders = new HashMap<>();

	private final Collection<EndedCase> cases;

	public Likeness(Collection<EndedCase> cases) {
		this.cases = cases;
		cases.forEach((ended) -> {
			Set<String> own = words(ended.words());
			this.words.put(ended.id(), own);
			own.forEach((word) -> this.holders.merge(word, 1, Integer::sum));
		});
	}

	/** Those most like an inquiry, the likest first. */
	public List<InquiryId> nearest(EndedCase inquiry, int most) {
		Set<String> own = words(inquiry.words());
		return this.cases.stream()
			.filter((ended) -> !ended.id().equals(inquiry.id()))
			.map((ended) -> new Near(ended.id(), likeness(inquiry, own, ended)))
			.filter((near) -> near.likeness() >= LEAST)
			.sorted(Comparator.comparingDouble(Near::likeness).reversed())
			.limit(most)
			.map(Near::id)
			.toList();
	}

	private double likeness(EndedCase inquiry, Set<String> own, EndedCase ended) {
		Set<String> others = this.words.getOrDefault(ended.id(), Set.of());
		double shared = weight(own.stream().filter(others::contains).collect(Collectors.toSet()));
		double all = Math.sqrt(weight(own) * weight(others));
		Set<String> topics = new HashSet<>(inquiry.topics());
		topics.retainAll(ended.topics());
		return ((all > 0.0) ? shared / all : 0.0) + (topics.isEmpty() ? 0.0 : A_TOPIC);
	}

	private double weight(Set<String> some) {
		return some.stream().mapToDouble((word) -> Math.pow(rarity(word), 2.0)).sum();
	}

	private double rarity(String word) {
		return Math.log((this.cases.size() + 1.0) / (this.holders.getOrDefault(word, 0) + 1.0)) + 1.0;
	}

	private static Set<String> words(String text) {
		return WORD.matcher(text.toLowerCase(Locale.ROOT))
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toSet());
	}

	private record Near(InquiryId id, double likeness) {
	}

}
