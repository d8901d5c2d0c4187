package org.inquirytriage.tuning.lexicon;

import java.util.List;
import java.util.Locale;

import org.inquirytriage.triage.lexicon.LexiconEntry;
import org.inquirytriage.triage.lexicon.LexiconSource;

/** The kinds of entries that keep a machine from answering. */
public enum LexiconKind {

	/** Signs that may describe an emergency. */
	EMERGENCY,
	/** Cues that show a clinically specific inquiry. */
	CLINICAL;

	/** The word for it in addresses and in the names of lexicon files. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The entries of this kind. */
	public List<LexiconEntry> in(LexiconSource lexicon) {
		return switch (this) {
			case EMERGENCY -> lexicon.emergencySigns();
			case CLINICAL -> lexicon.clinicalCues();
		};
	}

}
