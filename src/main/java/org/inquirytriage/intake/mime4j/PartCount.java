package org.inquirytriage.intake.mime4j;

/** Counts the parts of one message, so that depth and number stay within bounds. */
final class PartCount {

	private final Defects defects;

	private int parts = 1;

	private boolean exceeded;

	PartCount(Defects defects) {
		this.defects = defects;
	}

	/** Counts one more; false when it is one too many. */
	boolean add() {
		this.exceeded |= this.parts >= ReadingLimits.PARTS;
		if (this.exceeded) {
			tell();
			return false;
		}
		this.parts++;
		return true;
	}

	/** Whether there were too many. */
	boolean isExceeded() {
		return this.exceeded;
	}

	/** Whether the entity may have parts, or be a message, that are looked into. */
	boolean mayHold(Entity entity) {
		if ((entity.isContainer() || entity.isMessage()) && entity.depth() >= ReadingLimits.DEPTH) {
			tell();
			return false;
		}
		return true;
	}

	/** Where defects of the message are collected. */
	Defects defects() {
		return this.defects;
	}

	private void tell() {
		this.defects.severe("MIME structure", "too deep or too many parts");
	}

}
