package org.inquirytriage.tuning.jackson;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.CorpusException;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.Split;
import org.inquirytriage.tuning.learning.CorpusLines;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the lines of a corpus with Jackson. */
public final class JsonCorpusLines implements CorpusLines {

	private final JsonMapper json = JsonMapper.builder().build();

	@Override
	public String line(LabelledInquiry inquiry) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("id", inquiry.id());
		line.put("author", inquiry.author());
		line.put("seed", inquiry.seed());
		line.put("label", inquiry.label().name());
		line.put("mixed", inquiry.mixed());
		line.put("topics", inquiry.topics().stream().map(Topic::slug).toList());
		line.put("lang", inquiry.language());
		line.put("subject", inquiry.subject());
		line.put("text", inquiry.text());
		return this.json.writeValueAsString(line);
	}

	@Override
	public String learningFrom(String splits, String author) {
		try {
			ObjectNode authors = (ObjectNode) this.json.readTree(splits);
			((ArrayNode) authors.get(Split.TRAIN.name().toLowerCase(Locale.ROOT))).add(author);
			return this.json.writeValueAsString(authors);
		}
		catch (JacksonException | ClassCastException | NullPointerException ex) {
			throw new CorpusException("The file of splits cannot be read", ex);
		}
	}

}
