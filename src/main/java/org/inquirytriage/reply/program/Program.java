package org.inquirytriage.reply.program;

import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.office.OfficeRouter;
import org.inquirytriage.reply.ProgramCalendar;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateLibrary;

/**
 * A program of the hospital as its mail knows it: what it says, and whom it sends people
 * to.
 *
 * @param id the mailbox that it was first named for; empty for the shared one
 * @param composer of its mail
 * @param offices that it knows
 * @param router to one of them
 */
public record Program(String id, ReplyComposer composer, OfficeDirectory offices, OfficeRouter router) {

	/**
	 * Its name as its facts tell it, or another where it is the shared one, whose name
	 * the settings of the service tell.
	 */
	public String nameOr(String other) {
		return this.id.isEmpty() ? other : library().facts().programName().orElse(other);
	}

	/**
	 * The handle of a response of it: the same template of another program is another
	 * response (RFC 5230 section 4.2).
	 */
	public String handle(String template) {
		return this.id.isEmpty() ? template : this.id + ":" + template;
	}

	/** Its wording as it holds now. */
	public TemplateLibrary library() {
		return this.composer.library();
	}

	/** When it is open. */
	public ProgramCalendar calendar() {
		return library().calendar();
	}

}
