package org.inquirytriage.tuning.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.inquirytriage.tuning.reports.Figures.HeldMessage;

/** Puts messages together that share words which most others do not have. */
public final class SharedWords {

	private static final int SHORTEST = 4;

	private static final int GROUPS = 12;

	private static final int WORDS = 4;

	private static final int EXAMPLES = 5;

	private static final int FEW = 10;

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

	private static final Set<String> COMMON = Set.of("""
			about after again also always another answer anyone anything appreciate around because been before being
			best between both call come coming could dear does doing done each email even every find from gave good
			hello help here hope information into just kind kindly know last like look looking made mail make many
			message more most much must need never next number once only other over page please possible question
			read regard regards said same send sent should since some somebody someone something soon still such
			sure take tell than thank thanks that their them then there these they thing think this those through time
			today tomorrow under until very want wanted week well went were what when where whether which while
			will wish with within without wonder wondering work would write year your yours
			buenas buenos días tardes gracias hola para como cómo pero porque puede pueden puedo quiero quisiera
			saber sobre tengo tiene tienen ustedes donde dónde cuando cuándo cuál favor algún alguna alguien esta
			este está están estoy hacer nuestro nuestra desde hasta entre muchas mucho también saludos cordial señor
			señora necesito hablar decir información pregunta ayuda""".trim().split("\\s+"));

	private SharedWords() {
	}

	/** The groups of at least two messages, the largest first. */
	public static List<Group> groups(List<HeldMessage> messages) {
		Map<HeldMessage, Set<String>> open = new LinkedHashMap<>();
		messages.forEach((message) -> open.put(message, words(message)));
		leaveOutWhatMostHave(open);
		List<Group> groups = new ArrayList<>();
		while (groups.size() < GROUPS) {
			Optional<String> word = mostShared(open.values());
			if (word.isEmpty()) {
				break;
			}
			List<HeldMessage> members = open.entrySet()
				.stream()
				.filter((entry) -> entry.getValue().contains(word.get()))
				.map(Map.Entry::getKey)
				.toList();
			groups.add(new Group(title(word.get(), members.stream().map(open::get).toList()), members.size(),
					members.stream().limit(EXAMPLES).toList()));
			open.keySet().removeAll(members);
		}
		return List.copyOf(groups);
	}

	private static Set<String> words(HeldMessage message) {
		return BETWEEN.splitAsStream((message.subject() + " " + message.text()).toLowerCase(Locale.ROOT))
			.filter((word) -> word.length() >= SHORTEST && !COMMON.contains(word))
			.map(SharedWords::singular)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static String singular(String word) {
		return (word.length() > SHORTEST && word.endsWith("s") && !word.endsWith("ss"))
				? word.substring(0, word.length() - 1) : word;
	}

	// The name of the program and the like stand in everything and tell nothing apart.
	private static void leaveOutWhatMostHave(Map<HeldMessage, Set<String>> open) {
		if (open.size() < FEW) {
			return;
		}
		Set<String> most = counts(open.values()).entrySet()
			.stream()
			.filter((entry) -> entry.getValue() * 2 > open.size())
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		open.values().forEach((words) -> words.removeAll(most));
	}

	private static Optional<String> mostShared(Collection<Set<String>> open) {
		return counts(open).entrySet()
			.stream()
			.filter((entry) -> entry.getValue() > 1)
			.max(Map.Entry.<String, Long>comparingByValue()
				.thenComparing(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
				.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
			.map(Map.Entry::getKey);
	}

	private static Map<String, Long> counts(Collection<Set<String>> all) {
		return all.stream().flatMap(Set::stream).collect(Collectors.groupingBy((word) -> word, Collectors.counting()));
	}

	/** The word that made the group, and others that more than half of it have. */
	private static List<String> title(String word, List<Set<String>> members) {
		List<String> title = new ArrayList<>(List.of(word));
		counts(members).entrySet()
			.stream()
			.filter((entry) -> entry.getValue() * 2 > members.size() && !entry.getKey().equals(word))
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.limit(WORDS - 1L)
			.map(Map.Entry::getKey)
			.forEach(title::add);
		return List.copyOf(title);
	}

	/**
	 * Messages that share words.
	 *
	 * @param words they share, the first of them all
	 * @param messages how many they are
	 * @param examples some of them, the latest first
	 */
	public record Group(List<String> words, int messages, List<HeldMessage> examples) {

		public Group {
			words = List.copyOf(words);
			examples = List.copyOf(examples);
		}

	}

}
