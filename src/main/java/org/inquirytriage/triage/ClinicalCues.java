package org.inquirytriage.triage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.inquirytriage.text.InquiryText;
import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.lexicon.Lexicon;
import org.inquirytriage.triage.lexicon.LexiconMatch;

/**
 * Finds words that show a clinically specific inquiry: layer L2, which vetoes any answer.
 */
public final class ClinicalCues {

	private final List<Lexicon> lexicons;

	public ClinicalCues(List<Lexicon> lexicons) {
		this.lexicons = List.copyOf(lexicons);
	}

	/**
	 * Every cue that the inquiry is neither general nor clinical: a complaint, a dispute,
	 * mail for somebody else.
	 */
	List<LexiconMatch> otherCuesIn(InquiryText text) {
		return this.lexicons.stream().flatMap((lexicon) -> lexicon.otherCues(text.asked()).stream()).toList();
	}

	/** The topics whose answers teach of something that the inquiry does not name. */
	Set<Topic> unnamedTopicsIn(InquiryText text) {
		Set<Topic> unnamed = new HashSet<>();
		this.lexicons.forEach((lexicon) -> lexicon.topicsWithSubject().forEach((slug) -> unnamed.add(new Topic(slug))));
		this.lexicons.forEach((lexicon) -> lexicon.subjects(text.asked())
			.forEach((subject) -> unnamed.remove(new Topic(subject.entry().group()))));
		return unnamed;
	}

	/** The topics of which the inquiry names a word. */
	Set<Topic> namedTopicsIn(InquiryText text) {
		return this.lexicons.stream()
			.flatMap((lexicon) -> lexicon.topicCues(text.asked()).stream())
			.map((cue) -> new Topic(cue.entry().group()))
			.collect(Collectors.toSet());
	}

	/** Every cue in what the message only quotes. */
	List<LexiconMatch> quotedIn(InquiryText text) {
		return cues(text.of(Segment.Source.QUOTED));
	}

	/** Every cue in what the writer wrote, the signature included. */
	public List<LexiconMatch> findIn(InquiryText text) {
		return cues(text.segments().stream().filter((segment) -> segment.source() != Segment.Source.QUOTED).toList());
	}

	private List<LexiconMatch> cues(List<Segment> segments) {
		return this.lexicons.stream().flatMap((lexicon) -> lexicon.clinicalCues(segments).stream()).toList();
	}

}
