package org.inquirytriage.tuning.topics;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.inquirytriage.reply.ReplyTemplate.Kind;
import org.inquirytriage.tuning.lexicon.Candidate;
import org.inquirytriage.tuning.lexicon.LexiconKind;
import org.inquirytriage.tuning.templates.AddedTopic;
import org.inquirytriage.tuning.templates.TemplateChange;
import org.inquirytriage.tuning.templates.TemplateName;
import org.inquirytriage.tuning.templates.TemplateText;

/**
 * A topic that an admin wants to add, with all that belongs to it.
 *
 * @param topic itself
 * @param texts its template in each language
 * @param words that name it, by language
 * @param examples of what people ask, by language
 */
public record NewTopic(AddedTopic topic, Map<String, TemplateText> texts, Map<String, List<String>> words,
		Map<String, List<String>> examples) {

	public NewTopic {
		texts = Map.copyOf(texts);
		words = Map.copyOf(words);
		examples = Map.copyOf(examples);
	}

	/** The name of its template in a language. */
	public TemplateName name(String language) {
		return new TemplateName(Kind.TOPIC, language, this.topic.topic().slug());
	}

	/** The files that it is made of. */
	public List<TemplateChange> files() {
		TemplateChange listed = new TemplateChange(AddedTopic.file(this.topic.topic()), 0, this.topic.inFile());
		return Stream
			.concat(Stream.of(listed),
					this.texts.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(this::file))
			.toList();
	}

	private TemplateChange file(Map.Entry<String, TemplateText> text) {
		TemplateName name = name(text.getKey());
		return new TemplateChange(name.file(), 0, text.getValue().inFile(name));
	}

	/** Its words as entries of the lexicon. */
	List<Candidate> phrases() {
		return this.words.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.flatMap((entry) -> entry.getValue()
				.stream()
				.map((word) -> new Candidate(LexiconKind.TOPICS, entry.getKey(), this.topic.topic().slug(), word)))
			.toList();
	}

}
