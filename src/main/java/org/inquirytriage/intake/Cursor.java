package org.inquirytriage.intake;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a folder was read.
 *
 * @param uidValidity the UIDVALIDITY under which all its UIDs are meant
 * @param lastUid everything up to it was taken in, put down as failed, or left alone as
 * old
 * @param baselineUid what stood up to it at the first connection is old: never read,
 * never answered
 * @param baselineReceived when the newest of the old messages was received by the
 * server's clock, null when there was none
 * @param rebuiltUid what stood up to it when the folder was last found rebuilt, 0 when it
 * never was
 * @param readFrom what the server took from this moment on is read though it is old, null
 * when nothing of it is
 */
public record Cursor(long uidValidity, long lastUid, long baselineUid, @Nullable Instant baselineReceived,
		long rebuiltUid, @Nullable Instant readFrom) {

	/** The cursor of a folder that is connected for the first time. */
	public static Cursor baseline(long uidValidity, long uid, @Nullable Instant received) {
		return new Cursor(uidValidity, uid, uid, received, 0, null);
	}

	/** The cursor of a folder in which every UID means something else now. */
	public Cursor rebuilt(long newUidValidity, long newestUid) {
		return new Cursor(newUidValidity, 0, 0, this.baselineReceived, newestUid, this.readFrom);
	}

	/** The same, read up to a UID. */
	public Cursor readTo(long uid) {
		return new Cursor(this.uidValidity, Math.max(this.lastUid, uid), this.baselineUid, this.baselineReceived,
				this.rebuiltUid, this.readFrom);
	}

	/** Whether a message is old, and nobody wanted it read all the same. */
	public boolean isOld(MessageSummary message) {
		return isFromBefore(message) && (this.readFrom == null || message.received().isBefore(this.readFrom));
	}

	/**
	 * Whether a message stood there before the folder was connected for the first time.
	 */
	public boolean isFromBefore(MessageSummary message) {
		if (message.uid() <= this.baselineUid) {
			return true;
		}
		return message.uid() <= this.rebuiltUid && this.baselineReceived != null
				&& !message.received().isAfter(this.baselineReceived);
	}

}
