package org.inquirytriage.inquiry;

import java.util.Collection;
import java.util.Map;

import org.inquirytriage.message.MessageLocation;

/**
 * Which copies on the mail server are still to be put where their inquiry's end belongs.
 */
public interface Filing {

	/**
	 * The copies of decided inquiries that are not filed yet, with the word for where
	 * they belong: a disposition, or {@code quarantine}.
	 * @param mailbox the mailbox's name
	 * @param folder the folder they were read from
	 * @param limit the most to return
	 */
	Map<MessageLocation, String> due(String mailbox, String folder, int limit);

	/** Records that the copies are filed or gone. */
	void done(Collection<MessageLocation> copies);

}
