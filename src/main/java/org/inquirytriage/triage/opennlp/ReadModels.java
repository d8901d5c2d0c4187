package org.inquirytriage.triage.opennlp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.inquirytriage.triage.training.ModelManifest;

/**
 * The models that were read from files, one for all who read the same bytes, for as long
 * as anybody uses it.
 */
final class ReadModels {

	private static final Map<Key, WeakReference<LinearModel>> IN_USE = new HashMap<>();

	private ReadModels() {
	}

	private record Key(String hash, float weightOfCue) {
	}

	static LinearModel read(Path file, float weightOfCue) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		return read(new Key(ModelManifest.sha256(bytes), weightOfCue), bytes);
	}

	private static synchronized LinearModel read(Key key, byte[] bytes) throws IOException {
		Optional<LinearModel> inUse = Optional.ofNullable(IN_USE.get(key)).map(WeakReference::get);
		if (inUse.isPresent()) {
			return inUse.get();
		}
		LinearModel model = LinearModel.read(new ByteArrayInputStream(bytes), key.weightOfCue());
		IN_USE.values().removeIf((reference) -> reference.get() == null);
		IN_USE.put(key, new WeakReference<>(model));
		return model;
	}

}
