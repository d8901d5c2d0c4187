package org.inquirytriage.inquiry.jackson;

import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Explanations as JSON, written and read with Jackson. */
public final class JsonExplanations implements Explanations {

	private final JsonMapper json = JsonMapper.builder().build();

	@Override
	public String write(Explanation explanation) {
		return this.json.writeValueAsString(explanation);
	}

	@Override
	public Explanation read(String document) {
		try {
			Explanation explanation = this.json.readValue(document, Explanation.class);
			return (explanation != null) ? explanation : Explanation.NONE;
		}
		catch (JacksonException ex) {
			return Explanation.NONE;
		}
	}

}
