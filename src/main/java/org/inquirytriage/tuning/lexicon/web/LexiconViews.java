package org.inquirytriage.tuning.lexicon.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.inquirytriage.inquiry.Explanation.Mark;
import org.inquirytriage.inquiry.Explanation.Source;
import org.inquirytriage.inquiry.HighlightedText;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Evidence;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageDecision;
import org.inquirytriage.triage.lexicon.LexiconEntry;
import org.inquirytriage.triage.lexicon.LexiconEntry.Strength;
import org.inquirytriage.triage.lexicon.LexiconSource;
import org.inquirytriage.tuning.lexicon.LexiconKind;
import org.inquirytriage.tuning.lexicon.LexiconTrial;
import org.springframework.context.MessageSource;

/** Makes what the page of the lexicons shows. */
class LexiconViews {

	private final List<LexiconSource> lexicons;

	private final Supplier<Triage> triage;

	private final TextCleaner cleaner;

	private final MessageSource messages;

	LexiconViews(List<LexiconSource> lexicons, Supplier<Triage> triage, TextCleaner cleaner, MessageSource messages) {
		this.lexicons = List.copyOf(lexicons);
		this.triage = triage;
		this.cleaner = cleaner;
		this.messages = messages;
	}

	/** The languages that have a lexicon. */
	List<String> languages() {
		return this.lexicons.stream().map(LexiconSource::language).toList();
	}

	/** The entries of one kind and language by group, in the order of their file. */
	List<Group> groups(LexiconKind kind, String language, Locale locale) {
		return this.lexicons.stream()
			.filter((lexicon) -> lexicon.language().equals(language))
			.flatMap((lexicon) -> kind.in(lexicon).stream())
			.collect(Collectors.groupingBy(LexiconEntry::group, LinkedHashMap::new,
					Collectors.mapping(Entry::of, Collectors.toList())))
			.entrySet()
			.stream()
			.map((group) -> new Group(group.getKey(), title(group.getKey(), locale), group.getValue()))
			.toList();
	}

	/** What the lexicons find in a text as they are. */
	Found find(String text, Locale locale) {
		TriageDecision decision = this.triage.get().decide(this.cleaner.clean("", text), List.of(), false);
		List<Mark> marks = decision.evidence().stream().map(LexiconViews::mark).toList();
		String author = this.cleaner.clean("", text).authorText();
		Map<String, String> ids = new TreeMap<>();
		marks.forEach((mark) -> ids.putIfAbsent(mark.id(), title(mark.group(), locale)));
		return new Found(
				HighlightedText.of(author, marks.stream().filter((mark) -> mark.source() == Source.BODY).toList()), ids,
				decision.disposition().word());
	}

	private static Mark mark(Evidence evidence) {
		return new Mark(evidence.layer(), evidence.id(), evidence.group(), Source.valueOf(evidence.source().name()),
				evidence.start(), evidence.end());
	}

	private String title(String group, Locale locale) {
		return Optional.ofNullable(this.messages.getMessage("sign." + group, null, null, locale))
			.or(() -> Optional.ofNullable(this.messages.getMessage("cue." + group, null, null, locale)))
			.orElse(group);
	}

	/** The entries of a group under its title. */
	record Group(String name, String title, List<Entry> entries) {
	}

	/**
	 * An entry.
	 *
	 * @param id of it
	 * @param source where it comes from; empty when it is our own
	 * @param possible whether the classifier must find it likely as well
	 * @param variants the patterns that show it
	 */
	record Entry(String id, String source, boolean possible, List<String> variants) {

		static Entry of(LexiconEntry entry) {
			return new Entry(entry.id(), entry.source(), entry.strength() == Strength.POSSIBLE, entry.variants());
		}

	}

	/**
	 * What the lexicons find in a text.
	 *
	 * @param text with the places
	 * @param entries the ids found, with the titles of their groups
	 * @param outcome the word for what triage would do
	 */
	record Found(HighlightedText text, Map<String, String> entries, String outcome) {
	}

}
