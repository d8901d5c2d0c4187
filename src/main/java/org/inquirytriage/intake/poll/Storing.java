package org.inquirytriage.intake.poll;

import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.intake.Cursor;
import org.inquirytriage.intake.Cursors;
import org.inquirytriage.intake.Cursors.Lease;
import org.inquirytriage.intake.LeaseLostException;
import org.inquirytriage.intake.MessageSink;
import org.inquirytriage.intake.MessageSink.Accepted;
import org.inquirytriage.message.RawMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores what was read and moves the cursor, a batch in one transaction; when that fails,
 * message by message, so that one that cannot be stored keeps no other back.
 */
class Storing {

	private static final Logger logger = LoggerFactory.getLogger(Storing.class);

	private final MessageSink sink;

	private final Cursors cursors;

	private final TransactionOperations transaction;

	private final int mostAttempts;

	private final Lease lease;

	private final Tally tally = new Tally();

	Storing(PollStorage storage, int mostAttempts, Lease lease) {
		this.sink = storage.sink();
		this.cursors = storage.cursors();
		this.transaction = storage.transaction();
		this.mostAttempts = mostAttempts;
		this.lease = lease;
	}

	Tally tally() {
		return this.tally;
	}

	/** Stores a batch and the cursor that has passed it. */
	void store(List<Reading> batch, Cursor passed) {
		try {
			storeTogether(batch, passed);
		}
		catch (LeaseLostException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.warn("{}: a batch of {} messages could not be stored in one go ({})", this.lease.mailbox(),
					batch.size(), ex.getClass().getSimpleName());
			batch.forEach(this::storeAlone);
			this.cursors.save(this.lease, passed);
		}
	}

	private void storeTogether(List<Reading> batch, Cursor passed) {
		Tally stored = new Tally();
		this.transaction.executeWithoutResult((status) -> {
			batch.forEach((reading) -> stored.stored(reading instanceof Reading.Readable, accept(reading).opened()));
			clear(batch, passed);
			this.cursors.save(this.lease, passed);
		});
		this.tally.add(stored);
	}

	private void storeAlone(Reading reading) {
		try {
			Accepted accepted = this.transaction.execute((status) -> {
				Accepted stored = accept(reading);
				this.cursors.clearFailures(this.lease, reading.raw().location().uidValidity(),
						List.of(reading.raw().location().uid()));
				return stored;
			});
			this.tally.stored(reading instanceof Reading.Readable, accepted != null && accepted.opened());
		}
		catch (LeaseLostException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			fail(reading.raw(), "The message could not be stored (" + ex.getClass().getSimpleName() + ")");
		}
	}

	private Accepted accept(Reading reading) {
		return switch (reading) {
			case Reading.Readable(var message) -> this.sink.accept(message);
			case Reading.Unreadable(var raw, var reason) -> this.sink.quarantine(raw, reason);
		};
	}

	private void clear(List<Reading> batch, Cursor passed) {
		List<Long> uids = new ArrayList<>();
		batch.forEach((reading) -> uids.add(reading.raw().location().uid()));
		this.cursors.clearFailures(this.lease, passed.uidValidity(), uids);
	}

	/**
	 * Counts a failed attempt; after enough of them the message is quarantined with what
	 * there is of it.
	 */
	void fail(RawMessage raw, String reason) {
		long uidValidity = raw.location().uidValidity();
		long uid = raw.location().uid();
		int attempts = this.cursors.countFailure(this.lease, uidValidity, uid, reason);
		logger.warn("{}: message {} of folder {}, attempt {}: {}", this.lease.mailbox(), uid, this.lease.folder(),
				attempts, reason);
		if (attempts < this.mostAttempts) {
			this.tally.failed();
			return;
		}
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.sink.quarantine(raw, reason);
				this.cursors.clearFailures(this.lease, uidValidity, List.of(uid));
			});
			this.tally.stored(false, true);
		}
		catch (LeaseLostException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.error("{}: message {} of folder {} could not even be quarantined ({})", this.lease.mailbox(), uid,
					this.lease.folder(), ex.getClass().getSimpleName());
			this.tally.failed();
		}
	}

}
