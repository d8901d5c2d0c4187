package org.inquirytriage.reply;

/**
 * Thrown when there is no approved wording in the writer's language; the inquiry is then
 * held for a person.
 */
public final class MissingTemplateException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MissingTemplateException(String template) {
		super("There is no approved template " + template);
	}

}
