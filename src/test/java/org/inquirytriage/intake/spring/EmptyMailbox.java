package org.inquirytriage.intake.spring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.inquirytriage.intake.Mailbox;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MessageSummary;
import org.inquirytriage.intake.OpenFolder;

/** A mailbox without any mail, whose server may be away. */
class EmptyMailbox implements Mailbox, OpenFolder {

	final AtomicInteger openings = new AtomicInteger();

	private final boolean away;

	EmptyMailbox(boolean away) {
		this.away = away;
	}

	@Override
	public OpenFolder open() {
		this.openings.incrementAndGet();
		if (this.away) {
			throw new MailboxUnavailableException("The mail server is away");
		}
		return this;
	}

	@Override
	public long uidValidity() {
		return 7;
	}

	@Override
	public long uidNext() {
		return 1;
	}

	@Override
	public Optional<MessageSummary> newest() {
		return Optional.empty();
	}

	@Override
	public List<MessageSummary> listAbove(long uid) {
		return List.of();
	}

	@Override
	public Map<Long, byte[]> fetch(Collection<Long> uids) {
		return Map.of();
	}

	@Override
	public Map<Long, byte[]> fetchHeaders(Collection<Long> uids) {
		return Map.of();
	}

	@Override
	public void file(Collection<Long> uids, String place) {
		throw new UnsupportedOperationException("There is nothing to file");
	}

	@Override
	public void close() {
		// there is no connection
	}

}
