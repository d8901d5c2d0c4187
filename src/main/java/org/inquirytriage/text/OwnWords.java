package org.inquirytriage.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The sentences that the program itself sends, which mail that answers it quotes; they
 * are nobody's cry for help.
 */
public final class OwnWords {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!:])\\s+|\\n");

	private static final int FEWEST_WORDS = 3;

	private final Map<String, Set<List<String>>> byFirstWord = new HashMap<>();

	/**
	 * Learns every sentence of some texts.
	 * @param texts as they are sent
	 */
	public OwnWords(Collection<String> texts) {
		texts.stream().flatMap(SENTENCE_END::splitAsStream).map(OwnWords::words).forEach((sentence) -> {
			if (sentence.size() >= FEWEST_WORDS) {
				this.byFirstWord.computeIfAbsent(sentence.getFirst(), (first) -> new HashSet<>()).add(sentence);
			}
		});
	}

	/**
	 * The same text without those quoted segments that hold nothing but such sentences,
	 * whole, however they are broken into lines.
	 */
	public InquiryText without(InquiryText text) {
		List<Segment> quoted = text.segments()
			.stream()
			.filter((segment) -> segment.source() == Segment.Source.QUOTED)
			.toList();
		if (quoted.isEmpty()) {
			return text;
		}
		Set<Segment> own = own(quoted);
		return new InquiryText(text.subject(), text.authorText(), text.quotedText(), text.signature(),
				text.segments().stream().filter((segment) -> !own.contains(segment)).toList(), text.language(),
				text.hiddenText(), text.quotesUs() || !own.isEmpty());
	}

	private Set<Segment> own(List<Segment> quoted) {
		List<String> all = new ArrayList<>();
		List<Integer> ends = new ArrayList<>();
		for (Segment segment : quoted) {
			all.addAll(words(segment.text()));
			ends.add(all.size());
		}
		boolean[] covered = covered(all);
		Set<Segment> own = new HashSet<>();
		int from = 0;
		for (int i = 0; i < quoted.size(); i++) {
			boolean every = from < ends.get(i);
			for (int word = from; word < ends.get(i); word++) {
				every &= covered[word];
			}
			if (every) {
				own.add(quoted.get(i));
			}
			from = ends.get(i);
		}
		return own;
	}

	private boolean[] covered(List<String> all) {
		boolean[] covered = new boolean[all.size()];
		for (int from = 0; from < all.size(); from++) {
			for (List<String> sentence : this.byFirstWord.getOrDefault(all.get(from), Set.of())) {
				int to = from + sentence.size();
				if (to <= all.size() && all.subList(from, to).equals(sentence)) {
					Arrays.fill(covered, from, to, true);
				}
			}
		}
		return covered;
	}

	private static List<String> words(String text) {
		return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
	}

}
