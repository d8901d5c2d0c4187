package org.inquirytriage.tuning.lexicon;

import java.util.List;
import java.util.Locale;

import org.inquirytriage.triage.lexicon.LexiconEntry;
import org.inquirytriage.triage.lexicon.LexiconSource;

/** The kinds of entries to which phrases are added. */
public enum LexiconKind {

	/** Signs that may describe an emergency. */
	EMERGENCY,
	/** Cues that show a clinically specific inquiry. */
	CLINICAL,
	/** Words that speak for a topic; they come with a topic that is added. */
	TOPICS;

	/** The word for it in addresses and in the names of lexicon files. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether it keeps a machine from answering; such entries are added one by one. */
	public boolean keepsBack() {
		return this != TOPICS;
	}

	/** The entries of this kind. */
	public List<LexiconEntry> in(LexiconSource lexicon) {
		return switch (this) {
			case EMERGENCY -> lexicon.emergencySigns();
			case CLINICAL -> lexicon.clinicalCues();
			case TOPICS -> lexicon.topicCues();
		};
	}

}
