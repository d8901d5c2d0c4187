package org.inquirytriage.triage.caffeine;

import java.nio.charset.StandardCharsets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.inquirytriage.triage.encoder.SentenceEncoder;
import org.inquirytriage.triage.training.ModelManifest;

/**
 * A sentence encoder that remembers the vectors of the texts it saw last, and of the
 * texts their hashes alone.
 */
public final class RememberingEncoder implements SentenceEncoder {

	private final SentenceEncoder encoder;

	private final Cache<String, float[]> vectors;

	/**
	 * Remembers what another finds.
	 * @param encoder the other
	 * @param most how many vectors are kept
	 */
	public RememberingEncoder(SentenceEncoder encoder, int most) {
		this.encoder = encoder;
		this.vectors = Caffeine.newBuilder().maximumSize(most).build();
	}

	@Override
	public float[] encode(String text) {
		String hash = ModelManifest.sha256(text.getBytes(StandardCharsets.UTF_8));
		return this.vectors.get(hash, (unseen) -> this.encoder.encode(text)).clone();
	}

	@Override
	public String version() {
		return this.encoder.version();
	}

}
