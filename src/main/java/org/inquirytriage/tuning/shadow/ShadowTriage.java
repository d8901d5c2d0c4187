package org.inquirytriage.tuning.shadow;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.triage.published.PublishedPhrases;
import org.inquirytriage.tuning.models.ModelStore;
import org.inquirytriage.tuning.models.ModelVersion;
import org.inquirytriage.tuning.models.ModelVersion.Made;
import org.inquirytriage.tuning.models.ModelVersions;
import org.jspecify.annotations.Nullable;

/** Triage as it is in force, but with the models of a version. */
public final class ShadowTriage {

	private final ModelVersions versions;

	private final ModelStore store;

	private final Lexicons lexicons;

	private final Supplier<Triage> live;

	private @Nullable Assembled last;

	/**
	 * Triage with other models.
	 * @param versions of models
	 * @param store of their files
	 * @param lexicons in force
	 * @param live the triage in force, whose limits hold
	 */
	public ShadowTriage(ModelVersions versions, ModelStore store, Lexicons lexicons, Supplier<Triage> live) {
		this.versions = versions;
		this.store = store;
		this.lexicons = lexicons;
		this.live = live;
	}

	/**
	 * The triage with a version, 0 for the models that the service came with.
	 * @throws UnreadableDataException when its models cannot be used
	 */
	public synchronized Triage of(int model) {
		int phrases = this.lexicons.phrases().latest();
		Assembled known = this.last;
		if (known == null || known.model() != model || known.phrases() != phrases) {
			known = new Assembled(model, phrases, this.lexicons.with(folder(model), phrases));
			this.last = known;
		}
		return known.triage().withLimitsOf(this.live.get().asOfNow());
	}

	private Path folder(int model) {
		if (model == 0) {
			return this.lexicons.shipped();
		}
		return this.store.folder(this.versions.find(model)
			.flatMap(ModelVersion::result)
			.map(Made::files)
			.orElseThrow(() -> new UnreadableDataException("version " + model + " of the models is not there", null)));
	}

	/**
	 * The lexicons in force.
	 *
	 * @param folders assembles triage
	 * @param shipped the folder that the service came with
	 * @param phrases beside its lexicons
	 */
	public record Lexicons(TriageFolders folders, Path shipped, PublishedPhrases phrases) {

		Triage with(Path models, int version) {
			return (version == 0) ? this.folders.assemble(this.shipped, models)
					: this.phrases.beside(version, (lexicons) -> this.folders.assemble(lexicons, models));
		}

	}

	private record Assembled(int model, int phrases, Triage triage) {
	}

}
