package org.inquirytriage.reply;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Looks for everything wrong in templates, topics, program facts and offices. */
public interface TemplateLint {

	/**
	 * The findings in templates, topics and facts, in the order of files and lines.
	 * @param sources to look at, edited ones as well
	 * @param today the day that dates are compared with
	 */
	List<LintFinding> check(TemplateSources sources, LocalDate today);

	/**
	 * The findings in a folder of templates with its offices, and in the file of topics.
	 * @param templatesDir a folder laid out like the shipped {@code templates}
	 * @param topicsFile such as {@code topics.yaml}
	 * @param today the day that dates are compared with
	 */
	List<LintFinding> check(Path templatesDir, Path topicsFile, LocalDate today);

	/**
	 * Throws TemplateException with the first finding that is severe, such as a safety
	 * line that is missing; dates do not matter here.
	 */
	default void requireUsable(TemplateSources sources) {
		check(sources, LocalDate.EPOCH).stream().filter(LintFinding::severe).findFirst().ifPresent((finding) -> {
			throw new TemplateException(finding);
		});
	}

}
