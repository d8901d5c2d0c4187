package org.inquirytriage.triage.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Reads the patterns in which lexicon entries are written. */
final class PatternParser {

	private static final int USUAL_GAP = 4;

	private static final int DEEPEST_LIST = 5;

	private static final java.util.regex.Pattern STEP = java.util.regex.Pattern
		.compile("\\s*(\\[[^\\]]*]\\??|<[a-z0-9-]+>\\??|\\.\\.\\.|\\.\\.\\d+|[^\\s\\[\\]<>|]+|#[<>]=?\\d+)(?=\\s|$)");

	private final Words words;

	private final Map<String, List<String>> lists;

	PatternParser(Words words, Map<String, List<String>> lists) {
		this.words = words;
		this.lists = lists;
	}

	/**
	 * The pattern as written; throws IllegalArgumentException that says what is wrong
	 * with it.
	 */
	Pattern parse(String written) {
		List<Phrase> inSegment = new ArrayList<>();
		List<Phrase> notInSegment = new ArrayList<>();
		List<Phrase> inMessage = new ArrayList<>();
		String[] acrossMessage = written.strip().split("\\s+&&\\s+");
		for (int i = 0; i < acrossMessage.length; i++) {
			for (String sequence : acrossMessage[i].split("\\s+&\\s+")) {
				if (sequence.startsWith("!")) {
					notInSegment.add(phrase(sequence.substring(1).strip()));
				}
				else {
					((i == 0) ? inSegment : inMessage).add(phrase(sequence));
				}
			}
		}
		if (inSegment.isEmpty()) {
			throw new IllegalArgumentException("nothing to look for in \"" + written + "\"");
		}
		return new Pattern(List.copyOf(inSegment), List.copyOf(notInSegment), List.copyOf(inMessage));
	}

	private Phrase phrase(String written) {
		List<Element> elements = new ArrayList<>();
		Matcher step = STEP.matcher(written);
		int at = 0;
		while (at < written.length() && step.find(at) && step.start() == at) {
			elements.add(element(step.group(1)));
			at = step.end();
		}
		if (!written.substring(at).isBlank()) {
			throw new IllegalArgumentException("cannot read \"" + written.substring(at).strip() + "\"");
		}
		if (elements.stream().noneMatch((element) -> element instanceof Element.Choice choice && !choice.optional())) {
			throw new IllegalArgumentException("\"" + written + "\" would match anything");
		}
		return new Phrase(List.copyOf(elements));
	}

	private Element element(String written) {
		if (written.equals("...")) {
			return new Element.Gap(USUAL_GAP);
		}
		if (written.startsWith("..")) {
			return new Element.Gap(Integer.parseInt(written.substring(2)));
		}
		boolean optional = written.endsWith("?");
		String required = optional ? written.substring(0, written.length() - 1) : written;
		List<int[]> phrases = new ArrayList<>();
		if (required.startsWith("[")) {
			for (String alternative : required.substring(1, required.length() - 1).split("\\|")) {
				addPhrases(phrases, alternative.strip(), 0);
			}
		}
		else {
			addPhrases(phrases, required, 0);
		}
		if (phrases.isEmpty()) {
			throw new IllegalArgumentException("there is nothing in \"" + written + "\"");
		}
		return new Element.Choice(List.copyOf(phrases), optional);
	}

	private void addPhrases(List<int[]> phrases, String written, int depth) {
		if (written.startsWith("<") && written.endsWith(">") && written.indexOf('>') == written.length() - 1) {
			String name = written.substring(1, written.length() - 1);
			List<String> list = this.lists.get(name);
			if (list == null || depth > DEEPEST_LIST) {
				throw new IllegalArgumentException("there is no word list <" + name + ">");
			}
			list.forEach((item) -> addPhrases(phrases, item.strip(), depth + 1));
			return;
		}
		List<String> words = Arrays.stream(written.split("\\s+")).flatMap((word) -> wordsOf(word).stream()).toList();
		phrases.add(words.stream().mapToInt(this.words::register).toArray());
	}

	// "b12" and "check-in" are two tokens of a text, "don't" is one.
	private static List<String> wordsOf(String written) {
		if (written.startsWith("#")) {
			return List.of(written);
		}
		List<Token> tokens = Tokenizer.tokens(written);
		if (tokens.isEmpty() || written.contains("<")) {
			throw new IllegalArgumentException("cannot read \"" + written + "\" as words");
		}
		List<String> words = new ArrayList<>();
		for (Token token : tokens) {
			boolean prefix = written.endsWith("*") && token == tokens.getLast();
			words.add((written.startsWith("=") ? "=" : "") + token.word() + (prefix ? "*" : ""));
		}
		return words;
	}

}
