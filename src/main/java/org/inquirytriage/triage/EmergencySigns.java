package org.inquirytriage.triage;

import java.util.List;

import org.inquirytriage.text.InquiryText;
import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.lexicon.Lexicon;
import org.inquirytriage.triage.lexicon.LexiconMatch;

/** Finds phrases that may describe an emergency, in all a message carries: layer L1. */
public final class EmergencySigns {

	/** The group of self-harm signs. */
	public static final String SELF_HARM = "E10";

	private final List<Lexicon> lexicons;

	public EmergencySigns(List<Lexicon> lexicons) {
		this.lexicons = List.copyOf(lexicons);
	}

	/**
	 * Every sign in subject, text, quoted text and signature; those that their context
	 * lowers are marked.
	 */
	public List<LexiconMatch> findIn(InquiryText text) {
		return this.lexicons.stream().flatMap((lexicon) -> lexicon.emergencySigns(text.segments()).stream()).toList();
	}

	/** Whether the sign is about self-harm, which has a notice of its own. */
	public static boolean isSelfHarm(LexiconMatch sign) {
		return sign.entry().group().equals(SELF_HARM);
	}

	/** Whether the sign stands in what the message quotes. */
	static boolean isQuoted(LexiconMatch sign) {
		return sign.segment().source() == Segment.Source.QUOTED;
	}

}
