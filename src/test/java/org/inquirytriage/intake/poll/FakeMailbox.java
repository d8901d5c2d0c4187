package org.inquirytriage.intake.poll;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.inquirytriage.intake.Mailbox;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MessageFetchException;
import org.inquirytriage.intake.MessageSummary;
import org.inquirytriage.intake.OpenFolder;

/** A mailbox in memory that goes wrong wherever a test wants it to. */
class FakeMailbox implements Mailbox, OpenFolder {

	static final Instant RECEIVED = Instant.parse("2026-03-02T09:59:00Z");

	final Map<Long, String> mails = new TreeMap<>();

	/** When the server took them, where it is not the usual moment. */
	final Map<Long, Instant> received = new HashMap<>();

	final Set<Long> hidden = new HashSet<>();

	/** The server says no to any command that names one of them. */
	final Set<Long> refused = new HashSet<>();

	/** The server drops the connection at any command that names one of them. */
	final Set<Long> deadly = new HashSet<>();

	final List<String> filed = new ArrayList<>();

	long uidValidity = 7;

	boolean tellsUidNext = true;

	boolean down;

	/** A lost connection cannot be made again. */
	boolean staysDown;

	boolean filingFails;

	int fetches;

	void put(long uid, String mail) {
		this.mails.put(uid, mail);
	}

	@Override
	public OpenFolder open() {
		if (this.down) {
			throw new MailboxUnavailableException("The mail server is away");
		}
		return this;
	}

	@Override
	public long uidValidity() {
		return this.uidValidity;
	}

	@Override
	public long uidNext() {
		if (!this.tellsUidNext) {
			return -1;
		}
		return this.mails.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
	}

	@Override
	public Optional<MessageSummary> newest() {
		return listAbove(0).stream().reduce((first, second) -> second);
	}

	@Override
	public List<MessageSummary> listAbove(long uid) {
		return this.mails.entrySet()
			.stream()
			.filter((mail) -> mail.getKey() > uid && !this.hidden.contains(mail.getKey()))
			.map((mail) -> new MessageSummary(mail.getKey(), mail.getValue().length(),
					this.received.getOrDefault(mail.getKey(), RECEIVED), Set.of()))
			.toList();
	}

	@Override
	public Map<Long, byte[]> fetch(Collection<Long> uids) {
		this.fetches++;
		if (uids.stream().anyMatch(this.deadly::contains)) {
			this.down = this.staysDown;
			throw new MailboxUnavailableException("The connection was lost");
		}
		if (uids.stream().anyMatch(this.refused::contains)) {
			throw new MessageFetchException("The mail server would not fetch");
		}
		Map<Long, byte[]> fetched = new HashMap<>();
		uids.stream()
			.filter(this.mails::containsKey)
			.forEach((uid) -> fetched.put(uid, this.mails.get(uid).getBytes(StandardCharsets.ISO_8859_1)));
		return fetched;
	}

	@Override
	public Map<Long, byte[]> fetchHeaders(Collection<Long> uids) {
		return fetch(uids);
	}

	@Override
	public void file(Collection<Long> uids, String place) {
		if (this.filingFails) {
			throw new MessageFetchException("The mail server would not file");
		}
		uids.forEach((uid) -> this.filed.add(uid + " " + place));
	}

	@Override
	public void close() {
	}

}
