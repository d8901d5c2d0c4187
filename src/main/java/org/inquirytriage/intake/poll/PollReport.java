package org.inquirytriage.intake.poll;

/**
 * What one poll came to, in messages.
 *
 * @param readElsewhere whether another process reads the folder, so that this one did not
 * @param opened stored and opened an inquiry
 * @param copies stored before, or a copy of one that was
 * @param quarantined stored for a person because they could not be read
 * @param failed to be tried again at the next poll
 * @param old left alone because they stood there before the first connection
 * @param filed put where their end belongs
 */
public record PollReport(boolean readElsewhere, int opened, int copies, int quarantined, int failed, int old,
		int filed) {

	static PollReport ofOther() {
		return new PollReport(true, 0, 0, 0, 0, 0, 0);
	}

	/** Whether anything happened that is worth a line in the log. */
	public boolean isEventful() {
		return this.opened + this.copies + this.quarantined + this.failed + this.old + this.filed > 0;
	}

}
