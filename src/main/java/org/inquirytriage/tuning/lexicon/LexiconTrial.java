package org.inquirytriage.tuning.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.inquirytriage.text.InquiryText;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageDecision;

/** Tries a phrase: what past messages would come to if it stood in the lexicon. */
public final class LexiconTrial {

	private final Supplier<Triage> live;

	private final TextCleaner cleaner;

	private final Supplier<List<Candidate>> published;

	private final PhrasesBeside beside;

	/**
	 * A trial.
	 * @param live triage as it decides now
	 * @param published the phrases that stand beside the files now
	 * @param beside the files
	 * @param cleaner of messages
	 */
	public LexiconTrial(Supplier<Triage> live, Supplier<List<Candidate>> published, PhrasesBeside beside,
			TextCleaner cleaner) {
		this.live = live;
		this.published = published;
		this.beside = beside;
		this.cleaner = cleaner;
	}

	/**
	 * What would change in each of some lists of messages.
	 * @throws org.inquirytriage.triage.UnreadableDataException when the phrase is none
	 */
	public List<Effect> of(Candidate candidate, List<List<PastMessage>> lists) {
		Triage with = with(candidate);
		return lists.stream().map((messages) -> effect(with, messages)).toList();
	}

	/**
	 * Triage as if the phrase stood in the lexicon, within the limits in force.
	 * @throws org.inquirytriage.triage.UnreadableDataException when the phrase is none
	 */
	public Triage with(Candidate candidate) {
		return this.beside.with(this.published.get(), candidate).withLimitsOf(this.live.get().asOfNow());
	}

	private Effect effect(Triage with, List<PastMessage> messages) {
		Triage without = this.live.get().asOfNow();
		List<Change> changes = new ArrayList<>();
		int found = 0;
		for (PastMessage message : messages) {
			InquiryText text = this.cleaner.clean(message.subject(), message.text());
			TriageDecision after = with.decide(text, List.of(), false);
			if (after.evidence().stream().noneMatch((evidence) -> evidence.id().equals(Candidate.ID))) {
				continue;
			}
			found++;
			String before = without.decide(text, List.of(), false).disposition().word();
			String behind = after.disposition().word();
			if (!before.equals(behind)) {
				changes.add(new Change(message, before, behind));
			}
		}
		return new Effect(messages.size(), found, changes);
	}

	/**
	 * What a phrase would change.
	 *
	 * @param messages how many it was tried on
	 * @param found in how many it stands
	 * @param changes the messages that would end elsewhere
	 */
	public record Effect(int messages, int found, List<Change> changes) {

		public Effect {
			changes = List.copyOf(changes);
		}

	}

	/**
	 * A message that would end elsewhere.
	 *
	 * @param message it is
	 * @param before the word for where it ends now
	 * @param after the word for where it would end
	 */
	public record Change(PastMessage message, String before, String after) {
	}

}
