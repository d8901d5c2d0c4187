package org.inquirytriage.reply.lint;

import java.util.List;

import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.ReplyTemplate;

/** Makes findings that name the line of a template. */
final class Place {

	private Place() {
	}

	/** A finding about a key of the front matter. */
	static LintFinding key(ReplyTemplate template, String key, String sentence, boolean severe) {
		return new LintFinding(template.origin().file(), template.origin().line(key), key, sentence, severe);
	}

	/** A finding about the body as a whole. */
	static LintFinding body(ReplyTemplate template, String sentence, boolean severe) {
		return new LintFinding(template.origin().file(), template.origin().bodyLine(), "body", sentence, severe);
	}

	/** A finding about words of the body, on the line where they stand. */
	static LintFinding words(ReplyTemplate template, String words, String sentence) {
		List<String> lines = template.body().lines().toList();
		int line = 0;
		for (int index = lines.size() - 1; index >= 0; index--) {
			line = lines.get(index).contains(words) ? index : line;
		}
		return LintFinding.advice(template.origin().file(), template.origin().bodyLine() + line, words, sentence);
	}

}
