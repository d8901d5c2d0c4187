package org.inquirytriage.triage.opennlp;

import org.inquirytriage.triage.caffeine.RememberingEncoder;
import org.inquirytriage.triage.encoder.SentenceEncoder;
import org.inquirytriage.triage.onnx.OnnxSentenceEncoder;
import org.jspecify.annotations.Nullable;

/** The sentence encoders that models are trained with, one for all who ask. */
final class Encoders {

	// BAAI/bge-small-en-v1.5, quantised; MIT licence.
	private static final String ENGLISH = "bge-small-en-v1.5-q";

	private static final int LONGEST = 256;

	private static final int REMEMBERED = 8192;

	private static @Nullable SentenceEncoder english;

	private Encoders() {
	}

	/**
	 * The encoder of a language, loaded when it is first asked for; null where there is
	 * none.
	 * @throws org.inquirytriage.triage.UnreadableDataException where this machine cannot
	 * run it
	 */
	static synchronized @Nullable SentenceEncoder of(String language) {
		if (language.equals("en") && english == null) {
			english = new RememberingEncoder(
					new OnnxSentenceEncoder(ENGLISH, (numbers) -> new Wordpieces(numbers, LONGEST)::of), REMEMBERED);
		}
		return language.equals("en") ? english : null;
	}

}
