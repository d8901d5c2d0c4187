package org.inquirytriage.reply;

import java.util.Map;
import java.util.Set;

/** Turns templates and facts into plain text. */
public interface TemplateRenderer {

	/**
	 * Prepares a template; throws TemplateException when it is not well formed or does
	 * more than name facts.
	 */
	Compiled compile(ReplyTemplate template);

	/** Plain words in lines as long as those of the templates. */
	String words(String words);

	/** A template that is ready to be filled with facts. */
	interface Compiled {

		/** The subject on one line; throws TemplateException when a fact is missing. */
		String subject(Map<String, Object> values);

		/**
		 * The body as wrapped plain text without a line end at its end; throws
		 * TemplateException when a fact is missing.
		 */
		String text(Map<String, Object> values);

		/** The names of all variables and sections, as written. */
		Set<String> variables();

	}

}
