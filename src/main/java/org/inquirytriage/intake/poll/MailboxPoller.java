package org.inquirytriage.intake.poll;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.inquirytriage.intake.Cursor;
import org.inquirytriage.intake.Cursors.Lease;
import org.inquirytriage.intake.Cursors.Progress;
import org.inquirytriage.intake.Mailbox;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MessageParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads one folder whenever it is told to, by one thread at a time. What it stores is
 * safe before anything changes on the server; whatever interrupts it, the next poll goes
 * on where the database says.
 */
public class MailboxPoller {

	private final Mailbox mailbox;

	private final MessageParser parser;

	private final PollStorage storage;

	private final Reconciler reconciler;

	private final RereadingCount rereading;

	private final PollSettings settings;

	private int untilSweep;

	private @Nullable Instant sweptFrom;

	private volatile @Nullable Lease held;

	/** A poller of one folder. */
	public MailboxPoller(Mailbox mailbox, MessageParser parser, PollStorage storage, PollSettings settings,
			Clock clock) {
		this.mailbox = mailbox;
		this.parser = parser;
		this.storage = storage;
		this.reconciler = new Reconciler(storage, clock);
		this.rereading = new RereadingCount(storage, clock);
		this.settings = settings;
	}

	/** The settings of the folder it reads. */
	public PollSettings settings() {
		return this.settings;
	}

	/**
	 * Stores what is new and files what is decided.
	 * @throws MailboxUnavailableException when the server cannot be reached, refuses, or
	 * does not answer in time
	 * @throws org.inquirytriage.intake.LeaseLostException when another reader has taken
	 * the folder over meanwhile
	 */
	public PollReport poll() {
		Optional<Lease> lease = this.storage.cursors()
			.acquire(this.settings.mailbox(), this.settings.folder(), this.settings.reader(), this.settings.lease());
		this.held = lease.orElse(null);
		return lease.map(this::visit).orElseGet(PollReport::ofOther);
	}

	private PollReport visit(Lease lease) {
		try (Fetcher fetcher = new Fetcher(this.mailbox)) {
			PollReport report = visit(lease, fetcher);
			this.storage.cursors().succeeded(lease);
			return report;
		}
		catch (MailboxUnavailableException ex) {
			this.mailbox.close();
			this.storage.cursors().failed(lease, String.valueOf(ex.getMessage()));
			throw ex;
		}
	}

	private PollReport visit(Lease lease, Fetcher fetcher) {
		Storing storing = new Storing(this.storage, this.settings.mostAttempts(), lease);
		Filer filer = new Filer(this.storage.sink(), this.settings);
		Optional<Progress> progress = this.storage.cursors().progress(this.settings.mailbox(), this.settings.folder());
		MessageReader reader = new MessageReader(this.parser, this.settings,
				progress.map(Progress::succeeded).orElse(null));
		storing.tally().filed(filer.file(fetcher.folder()));
		Instant readFrom = this.storage.cursors().find(lease).map(Cursor::readFrom).orElse(null);
		new Visit(fetcher, reader, storing, this.storage.sink(), this.storage.cursors(), this.settings).run(lease,
				isSweepDue() || !Objects.equals(readFrom, this.sweptFrom));
		this.sweptFrom = readFrom;
		storing.tally().filed(filer.file(fetcher.folder()));
		this.reconciler.reconcile(lease, fetcher.folder());
		this.rereading.count(lease, fetcher.folder());
		return storing.tally().report();
	}

	private boolean isSweepDue() {
		boolean due = this.untilSweep == 0;
		this.untilSweep = due ? this.settings.sweepEvery() : this.untilSweep - 1;
		return due;
	}

	/** Ends the connection at once, from any thread; a poll that runs fails. */
	public void close() {
		this.mailbox.close();
	}

	/** Lets another process read on; not to be called while a poll runs. */
	public void release() {
		Lease lease = this.held;
		if (lease != null) {
			this.storage.cursors().release(lease);
		}
	}

}
