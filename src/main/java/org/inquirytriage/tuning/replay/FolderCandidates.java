package org.inquirytriage.tuning.replay;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageAssembly;
import org.jspecify.annotations.Nullable;

/** Makes candidates from folders laid out like the shipped ones. */
public final class FolderCandidates {

	private final TriageAssembly assembly;

	private final Wordings wordings;

	private final Path models;

	private final Supplier<Triage> live;

	/**
	 * Candidates from folders.
	 * @param live triage as it decides now, whose published limits stay
	 * @param assembly of triage
	 * @param wordings of templates
	 * @param models the folder in force, whose topics belong to other templates
	 */
	public FolderCandidates(Supplier<Triage> live, TriageAssembly assembly, Wordings wordings, Path models) {
		this.live = live;
		this.assembly = assembly;
		this.wordings = wordings;
		this.models = models;
	}

	/**
	 * A candidate; throws UnreadableDataException or TemplateException naming the file
	 * that cannot be used.
	 * @param otherModels null for the parts in force
	 * @param otherTemplates null for the wording in force
	 */
	public Candidate of(@Nullable Path otherModels, @Nullable Path otherTemplates) {
		Triage triage = (otherModels != null)
				? this.assembly.assemble(otherModels).withLimitsOf(this.live.get().asOfNow()) : null;
		Path topics = ((otherModels != null) ? otherModels : this.models).resolve("topics.yaml");
		ReplyComposer composer = (otherTemplates != null) ? this.wordings.of(TemplateSources.of(otherTemplates, topics))
				: null;
		return new Candidate(triage, composer);
	}

}
