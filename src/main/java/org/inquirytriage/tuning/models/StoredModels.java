package org.inquirytriage.tuning.models;

import java.nio.file.Path;
import java.util.Optional;

import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.triage.published.PublishedModels;

/** The version in force, out of the store. */
public final class StoredModels implements PublishedModels {

	private final ModelVersions versions;

	private final ModelStore store;

	/** The version in force of some versions, kept in a store. */
	public StoredModels(ModelVersions versions, ModelStore store) {
		this.versions = versions;
		this.store = store;
	}

	@Override
	public long turn() {
		return this.versions.turn();
	}

	@Override
	public Optional<Path> folder() {
		int number = this.versions.current();
		if (number == 0) {
			return Optional.empty();
		}
		String files = this.versions.find(number)
			.flatMap(ModelVersion::result)
			.map(ModelVersion.Made::files)
			.orElseThrow(() -> new UnreadableDataException("version " + number + " of the models is not there", null));
		return Optional.of(this.store.folder(files));
	}

}
