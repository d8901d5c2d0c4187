package org.inquirytriage.tuning.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.inquirytriage.text.InquiryText;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageAssembly;
import org.inquirytriage.triage.TriageDecision;
import org.inquirytriage.tuning.ModelsCopy;

/** Tries a phrase: what past messages would come to if it stood in the lexicon. */
public final class LexiconTrial {

	private final Supplier<Triage> live;

	private final TriageAssembly assembly;

	private final TextCleaner cleaner;

	private final Path models;

	/**
	 * A trial.
	 * @param live triage as it decides now
	 * @param assembly of triage with the phrase
	 * @param cleaner of messages
	 * @param models the folder whose lexicons are tried
	 */
	public LexiconTrial(Supplier<Triage> live, TriageAssembly assembly, TextCleaner cleaner, Path models) {
		this.live = live;
		this.assembly = assembly;
		this.cleaner = cleaner;
		this.models = models;
	}

	/**
	 * What would change in each of some lists of messages.
	 * @throws org.inquirytriage.triage.UnreadableDataException when the phrase is none
	 */
	public List<Effect> of(Candidate candidate, List<List<PastMessage>> lists) {
		Triage with = with(candidate);
		return lists.stream().map((messages) -> effect(with, messages)).toList();
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
	 * Triage as if the phrase stood in the lexicon.
	 * @throws org.inquirytriage.triage.UnreadableDataException when the phrase is none
	 */
	public Triage with(Candidate candidate) {
		try (ModelsCopy copy = ModelsCopy.of(this.models)) {
			Path file = copy.folder().resolve("lexicon").resolve(candidate.file());
			Files.writeString(file, candidate.entry(), StandardOpenOption.APPEND);
			return this.assembly.assemble(copy.folder()).withLimitsOf(this.live.get().asOfNow());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The models could not be copied", ex);
		}
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
