package org.inquirytriage.intake.poll;

/** Counts what a poll comes to. */
class Tally {

	private int opened;

	private int copies;

	private int quarantined;

	private int failed;

	private int old;

	private int filed;

	void add(Tally other) {
		this.opened += other.opened;
		this.copies += other.copies;
		this.quarantined += other.quarantined;
		this.failed += other.failed;
		this.old += other.old;
		this.filed += other.filed;
	}

	void stored(boolean readable, boolean first) {
		if (!first) {
			this.copies++;
		}
		else if (readable) {
			this.opened++;
		}
		else {
			this.quarantined++;
		}
	}

	void failed() {
		this.failed++;
	}

	void old(int count) {
		this.old += count;
	}

	void filed(int count) {
		this.filed += count;
	}

	PollReport report() {
		return new PollReport(false, this.opened, this.copies, this.quarantined, this.failed, this.old, this.filed);
	}

}
