package org.inquirytriage.triage.opennlp;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.inquirytriage.text.Segment;

/**
 * Tells what people put around a question from what they ask and tell: greetings at
 * length, thanks, the weather, the neighbour's story.
 */
final class Asides {

	static final String ASIDE = "aside";

	static final String TOLD = "told";

	/** The file that such a model is kept in. */
	static final String FILE = "asides.bin";

	private static final double PLAIN = 0.7;

	private final Features features;

	private final LinearModel model;

	Asides(Features features, LinearModel model) {
		this.features = features;
		this.model = model;
	}

	/**
	 * Whether a segment is plainly one. What asks, or shows a sign or a cue, never is.
	 */
	boolean holds(Segment segment) {
		if (segment.source() != Segment.Source.BODY || segment.text().contains("?")) {
			return false;
		}
		String[] found = this.features.of(segment.text());
		return !Features.showSigns(found) && this.model.eval(found).getOrDefault(ASIDE, 0.0) >= PLAIN;
	}

	/** Whether a model folder holds such a model. */
	static boolean areIn(Path folder) {
		return Files.exists(folder.resolve(FILE));
	}

	static Asides read(Path folder, Features features) throws IOException {
		return new Asides(features, ReadModels.read(folder.resolve(FILE), LinearModel.CUES_OF_TOPICS));
	}

	void write(Path folder) throws IOException {
		try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(folder.resolve(FILE)))) {
			this.model.write(stream);
		}
	}

}
