package org.inquirytriage.intake.poll;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.inquirytriage.intake.Mailbox;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MessageFetchException;
import org.inquirytriage.intake.MessageSummary;
import org.inquirytriage.intake.OpenFolder;

/**
 * Fetches messages in batches, and finds the one that spoils a batch: when a batch fails
 * or costs the connection, its messages are fetched one by one.
 */
class Fetcher implements AutoCloseable {

	private final Mailbox mailbox;

	private OpenFolder folder;

	Fetcher(Mailbox mailbox) {
		this.mailbox = mailbox;
		this.folder = mailbox.open();
	}

	OpenFolder folder() {
		return this.folder;
	}

	/** The bytes of whole messages by UID; what is missing was not handed over. */
	Map<Long, byte[]> whole(List<MessageSummary> batch) {
		return fetch(batch, OpenFolder::fetch);
	}

	/** The bytes without attachments by UID; what is missing was not handed over. */
	Map<Long, byte[]> texts(List<MessageSummary> batch) {
		return fetch(batch, OpenFolder::fetchTexts);
	}

	/** The bytes of the headers by UID; what is missing was not handed over. */
	Map<Long, byte[]> headers(List<MessageSummary> batch) {
		return fetch(batch, OpenFolder::fetchHeaders);
	}

	private Map<Long, byte[]> fetch(List<MessageSummary> batch,
			BiFunction<OpenFolder, Collection<Long>, Map<Long, byte[]>> fetching) {
		List<Long> uids = batch.stream().map(MessageSummary::uid).toList();
		if (uids.isEmpty()) {
			return Map.of();
		}
		Map<Long, byte[]> fetched = new HashMap<>(attempt(uids, fetching));
		if (uids.size() > 1) {
			uids.stream()
				.filter((uid) -> !fetched.containsKey(uid))
				.forEach((uid) -> fetched.putAll(attempt(List.of(uid), fetching)));
			if (fetched.isEmpty()) {
				throw new MailboxUnavailableException("The mail server hands no message over");
			}
		}
		return fetched;
	}

	private Map<Long, byte[]> attempt(List<Long> uids,
			BiFunction<OpenFolder, Collection<Long>, Map<Long, byte[]>> fetching) {
		try {
			return fetching.apply(this.folder, uids);
		}
		catch (MessageFetchException ex) {
			return Map.of();
		}
		catch (MailboxUnavailableException ex) {
			reopen(ex);
			return Map.of();
		}
	}

	/** If the server is still there, it was the messages that cost the connection. */
	private void reopen(MailboxUnavailableException cause) {
		long uidValidity = this.folder.uidValidity();
		this.folder.close();
		this.mailbox.close();
		this.folder = this.mailbox.open();
		if (this.folder.uidValidity() != uidValidity) {
			throw new MailboxUnavailableException("The folder was rebuilt while it was read", cause);
		}
	}

	@Override
	public void close() {
		this.folder.close();
	}

}
