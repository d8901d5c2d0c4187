package org.inquirytriage.triage.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that the patterns of a lexicon ask for, each with a number, and which of them
 * a token is. A token that is no known word also counts as the word it misspells by one
 * edit.
 */
final class Words {

	static final int FEWEST_LETTERS_FOR_SLIP = 5;

	private static final int MOST_REMEMBERED = 20_000;

	private final Map<String, Integer> numbers = new HashMap<>();

	private final Map<String, List<Integer>> literals = new HashMap<>();

	private final Map<String, List<Integer>> prefixes = new HashMap<>();

	private final Map<String, List<Slip>> slips = new HashMap<>();

	private final Set<Integer> prefixLengths = new HashSet<>();

	private final List<NumberTest> numberTests = new ArrayList<>();

	private final Set<String> known = new HashSet<>();

	private final WordList dictionary;

	private final Map<Form, BitSet> remembered = new ConcurrentHashMap<>();

	private int next;

	Words(WordList dictionary) {
		this.dictionary = dictionary;
	}

	private record Slip(String word, int number, boolean prefix) {
	}

	private record Form(String word, String written) {
	}

	private record NumberTest(NumberCondition condition, int number) {
	}

	/**
	 * The number of a word as a pattern writes it: {@code word}, {@code word*},
	 * {@code =word} or {@code #...}.
	 */
	int register(String written) {
		Integer registered = this.numbers.get(written);
		if (registered != null) {
			return registered;
		}
		int number = this.next++;
		this.numbers.put(written, number);
		if (written.startsWith("#")) {
			this.numberTests.add(new NumberTest(NumberCondition.parse(written), number));
		}
		else if (written.endsWith("*")) {
			registerPrefix(Tokenizer.normalise(written.substring(0, written.length() - 1)), number);
		}
		else if (written.startsWith("=")) {
			registerLiteral(Tokenizer.normalise(written.substring(1)), number, false);
		}
		else {
			registerLiteral(Tokenizer.normalise(written), number, true);
		}
		return number;
	}

	private void registerLiteral(String word, int number, boolean maySlip) {
		this.known.add(word);
		this.literals.computeIfAbsent(word, (key) -> new ArrayList<>()).add(number);
		if (maySlip && word.length() >= FEWEST_LETTERS_FOR_SLIP) {
			addSlips(new Slip(word, number, false));
		}
	}

	private void registerPrefix(String prefix, int number) {
		this.prefixes.computeIfAbsent(prefix, (key) -> new ArrayList<>()).add(number);
		if (prefix.length() >= FEWEST_LETTERS_FOR_SLIP) {
			this.prefixLengths.add(prefix.length());
			addSlips(new Slip(prefix, number, true));
		}
	}

	private void addSlips(Slip slip) {
		for (String shortened : Spelling.shortened(slip.word())) {
			this.slips.computeIfAbsent(shortened, (key) -> new ArrayList<>()).add(slip);
		}
	}

	/**
	 * The numbers of all registered words that a token is, which the caller must not
	 * change. Forms seen before are remembered, for most text is made of few words.
	 */
	BitSet numbersOf(Token token) {
		Form form = new Form(token.word(), token.written());
		BitSet known = this.remembered.get(form);
		if (known != null) {
			return known;
		}
		BitSet found = findNumbersOf(token);
		if (this.remembered.size() < MOST_REMEMBERED) {
			this.remembered.put(form, found);
		}
		return found;
	}

	private BitSet findNumbersOf(Token written) {
		String token = written.word();
		BitSet found = new BitSet();
		this.literals.getOrDefault(token, List.of()).forEach(found::set);
		for (int length = 1; length <= token.length(); length++) {
			this.prefixes.getOrDefault(token.substring(0, length), List.of()).forEach(found::set);
		}
		for (NumberTest test : this.numberTests) {
			if (test.condition().holdsFor(token)) {
				found.set(test.number());
			}
		}
		if (found.isEmpty() && token.length() >= FEWEST_LETTERS_FOR_SLIP && !isWord(written)) {
			addMisspelt(token, found);
		}
		return found;
	}

	private boolean isWord(Token token) {
		return this.known.contains(token.word()) || this.dictionary.has(token.word())
				|| this.dictionary.has(token.written());
	}

	private void addMisspelt(String token, BitSet found) {
		addMisspelt(token, false, found);
		for (int length : this.prefixLengths) {
			for (int cut = length - 1; cut <= Math.min(length + 1, token.length()); cut++) {
				if (cut >= FEWEST_LETTERS_FOR_SLIP - 1) {
					addMisspelt(token.substring(0, Math.min(cut, token.length())), true, found);
				}
			}
		}
	}

	private void addMisspelt(String written, boolean prefix, BitSet found) {
		for (String shortened : Spelling.shortened(written)) {
			for (Slip slip : this.slips.getOrDefault(shortened, List.of())) {
				if (slip.prefix() == prefix && Spelling.isOneEditApart(written, slip.word())) {
					found.set(slip.number());
				}
			}
		}
	}

}
