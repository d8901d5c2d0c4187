package org.inquirytriage.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder while it is open. Reading changes nothing on the server. Every method throws
 * MailboxUnavailableException when the connection is lost, and MessageFetchException when
 * the server refuses only this.
 */
public interface OpenFolder extends AutoCloseable {

	/** The folder's UIDVALIDITY (RFC 9051 section 2.3.1.1). */
	long uidValidity();

	/** The UID the next message will have at least, -1 when the server does not say. */
	long uidNext();

	/** How many messages stand in the folder. */
	default int messages() {
		return listAbove(0).size();
	}

	/** The message with the highest UID, or nothing in an empty folder. */
	Optional<MessageSummary> newest();

	/** What stands in the folder above a UID, in the order of the UIDs. */
	List<MessageSummary> listAbove(long uid);

	/**
	 * The bytes of whole messages in one round trip; those gone meanwhile are missing
	 * from it.
	 */
	Map<Long, byte[]> fetch(Collection<Long> uids);

	/**
	 * The bytes of messages without their attachments, or the whole where that cannot be;
	 * missing when the message is gone.
	 */
	default Map<Long, byte[]> fetchTexts(Collection<Long> uids) {
		return fetch(uids);
	}

	/** The bytes of the headers alone; missing when the message is gone. */
	Map<Long, byte[]> fetchHeaders(Collection<Long> uids);

	/**
	 * Puts messages where their inquiry's end belongs, in one go; those gone meanwhile
	 * are passed over.
	 * @param place the word for it: a disposition, or {@code quarantine}
	 */
	void file(Collection<Long> uids, String place);

	@Override
	void close();

}
