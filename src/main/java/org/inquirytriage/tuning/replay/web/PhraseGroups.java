package org.inquirytriage.tuning.replay.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.inquirytriage.triage.lexicon.LexiconEntry;
import org.inquirytriage.triage.lexicon.LexiconSource;
import org.inquirytriage.tuning.lexicon.Candidate;
import org.inquirytriage.tuning.lexicon.LexiconKind;
import org.springframework.context.MessageSource;

/** The groups that a new phrase may stand in. */
class PhraseGroups {

	private final List<Group> all;

	private final MessageSource messages;

	PhraseGroups(List<LexiconSource> lexicons, MessageSource messages) {
		this.all = lexicons.stream().flatMap(PhraseGroups::in).toList();
		this.messages = messages;
	}

	private static Stream<Group> in(LexiconSource lexicon) {
		return Stream.of(LexiconKind.values())
			.filter(LexiconKind::keepsBack)
			.flatMap((kind) -> kind.in(lexicon)
				.stream()
				.map(LexiconEntry::group)
				.distinct()
				.map((name) -> new Group(kind, lexicon.language(), name)));
	}

	/** Every group with its title. */
	List<Option> options(Locale locale) {
		return this.all.stream()
			.map((group) -> new Option(group.value(), group.kind().word(), group.language(), group.name(),
					title(group, locale)))
			.toList();
	}

	/** The candidate of a phrase in a group, or nothing when there is no such group. */
	Optional<Candidate> candidate(String value, String phrase) {
		return this.all.stream()
			.filter((group) -> group.value().equals(value))
			.findFirst()
			.map((group) -> new Candidate(group.kind(), group.language(), group.name(), phrase));
	}

	private String title(Group group, Locale locale) {
		String prefix = switch (group.kind()) {
			case EMERGENCY -> "sign.";
			case CLINICAL -> "cue.";
			case TOPICS -> "topic.";
		};
		String title = this.messages.getMessage(prefix + group.name(), null, group.name(), locale);
		return (title != null) ? title : group.name();
	}

	/** A group of one kind and language. */
	private record Group(LexiconKind kind, String language, String name) {

		String value() {
			return this.kind.name() + " " + this.language + " " + this.name;
		}

	}

	/**
	 * A group to choose.
	 *
	 * @param value by which it is chosen
	 * @param kind the word for the kind of entries
	 * @param language ISO 639-1
	 * @param name such as {@code E1}
	 * @param title in plain words
	 */
	record Option(String value, String kind, String language, String name, String title) {
	}

}
