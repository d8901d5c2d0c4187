package org.inquirytriage.triage.opennlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.inquirytriage.triage.lexicon.Lexicon;
import org.inquirytriage.triage.lexicon.Token;
import org.inquirytriage.triage.lexicon.Tokenizer;

/**
 * The features that the models see of a stretch of text: words, pairs, letters within
 * words, how it starts, and the signs and cues of the lexicon in it.
 */
final class Features {

	private static final int SHORTEST_WORD_FOR_LETTERS = 4;

	private static final int SHORTEST_LETTERS = 4;

	private static final int LONGEST_LETTERS = 5;

	private static final String NUMBER = "#";

	private static final char CUE = '!';

	private static final String TOPIC = "topic";

	private final Lexicon lexicon;

	private final Questions questions;

	Features(Lexicon lexicon) {
		this.lexicon = lexicon;
		this.questions = new Questions(lexicon.wordList("joining"), lexicon.wordList("asking"));
	}

	/** The words of a text as the models know them; numbers are all one word. */
	static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		for (Token token : Tokenizer.tokens(text)) {
			words.add(Character.isDigit(token.word().charAt(0)) ? NUMBER : token.word());
		}
		return words;
	}

	/** Whether a text tells nothing: a greeting, thanks, good wishes or a closing. */
	boolean isCourtesy(String text) {
		return this.lexicon.isCourtesy(text);
	}

	/** What a sentence asks, where it asks several things. */
	List<String> questions(String sentence) {
		return this.questions.of(sentence);
	}

	/** Whether a feature is a sign or cue of the lexicon. */
	static boolean isCue(String feature) {
		return feature.charAt(0) == CUE;
	}

	/** Whether features show a sign or a clinical cue, lowered or not. */
	static boolean showSigns(String[] features) {
		return Arrays.stream(features).anyMatch((feature) -> isCue(feature) && !feature.startsWith(TOPIC, 1));
	}

	/** Whether features show anything of the lexicon. */
	static boolean showCues(String[] features) {
		return Arrays.stream(features).anyMatch(Features::isCue);
	}

	/** The distinct features of a text. */
	String[] of(String text) {
		List<String> words = words(text);
		Set<String> features = new LinkedHashSet<>();
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			features.add("w=" + word);
			features.add("b=" + ((i == 0) ? "^" : words.get(i - 1)) + "_" + word);
			if (i >= 2) {
				features.add("s=" + words.get(i - 2) + "_" + word);
			}
			if (word.length() >= SHORTEST_WORD_FOR_LETTERS) {
				addLetters(features, "<" + word + ">");
			}
		}
		features.add("q=" + text.contains("?"));
		this.lexicon.cueNames(text).forEach((name) -> features.add(CUE + name));
		return features.toArray(String[]::new);
	}

	private static void addLetters(Set<String> features, String word) {
		for (int length = SHORTEST_LETTERS; length <= LONGEST_LETTERS; length++) {
			for (int i = 0; i + length <= word.length(); i++) {
				features.add("c=" + word.substring(i, i + length));
			}
		}
	}

}
