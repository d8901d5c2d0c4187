package org.inquirytriage.tuning.jackson;

import org.inquirytriage.tuning.models.Comparison;
import org.inquirytriage.tuning.models.Comparisons;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps comparisons as JSON. */
public final class JsonComparisons implements Comparisons {

	private final JsonMapper json = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	@Override
	public String write(Comparison comparison) {
		return this.json.writeValueAsString(comparison);
	}

	@Override
	public Comparison read(String text) {
		return this.json.readValue(text, Comparison.class);
	}

}
