package org.inquirytriage.intake.imap.client;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.BODYSTRUCTURE;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MessageFetchException;
import org.inquirytriage.intake.MessageSummary;
import org.inquirytriage.intake.OpenFolder;
import org.jspecify.annotations.Nullable;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;

/**
 * An IMAP folder while it is selected. Messages are named by UID and never by number, and
 * fetched with our own commands: Jakarta Mail's message objects take headers apart and
 * cannot give the bytes back as they came.
 */
class ImapFolder implements OpenFolder {

	private final IMAPFolder folder;

	private final StepDeadline deadline;

	private final ImapFiling filing;

	private final Clock clock;

	private final long uidValidity;

	private final long uidNext;

	ImapFolder(IMAPFolder folder, ImapSettings settings, StepDeadline deadline, FilingFolders known, Clock clock)
			throws MessagingException {
		this.folder = folder;
		this.deadline = deadline;
		this.clock = clock;
		this.filing = new ImapFiling(folder, settings, deadline, known);
		this.uidValidity = folder.getUIDValidity();
		this.uidNext = folder.getUIDNext();
	}

	@Override
	public long uidValidity() {
		return this.uidValidity;
	}

	@Override
	public long uidNext() {
		return this.uidNext;
	}

	@Override
	public int messages() {
		return this.deadline.run("count its messages", this.folder::getMessageCount);
	}

	@Override
	public Optional<MessageSummary> newest() {
		return summaries("*").stream().max(Comparator.comparingLong(MessageSummary::uid));
	}

	@Override
	public List<MessageSummary> listAbove(long uid) {
		// n:* names the last message even where its UID is below n: RFC 9051 section 9,
		// seq-range
		return summaries((uid + 1) + ":*").stream()
			.filter((summary) -> summary.uid() > uid)
			.sorted(Comparator.comparingLong(MessageSummary::uid))
			.toList();
	}

	private Collection<MessageSummary> summaries(String uids) {
		Map<Long, MessageSummary> summaries = new HashMap<>();
		for (FetchResponse response : fetch("list its messages", uids, "(UID RFC822.SIZE INTERNALDATE FLAGS)")) {
			UID uid = response.getItem(UID.class);
			RFC822SIZE size = response.getItem(RFC822SIZE.class);
			if (uid != null && size != null) {
				summaries.put(uid.uid, new MessageSummary(uid.uid, size.size, received(response), keywords(response)));
			}
		}
		return summaries.values();
	}

	private Instant received(FetchResponse response) {
		INTERNALDATE date = response.getItem(INTERNALDATE.class);
		Date parsed = (date != null) ? date.getDate() : null;
		return (parsed != null) ? parsed.toInstant() : this.clock.instant();
	}

	private static Set<String> keywords(FetchResponse response) {
		FLAGS flags = response.getItem(FLAGS.class);
		return (flags != null) ? keywords(flags) : Set.of();
	}

	private static Set<String> keywords(Flags flags) {
		Set<String> keywords = new HashSet<>(List.of(flags.getUserFlags()));
		Map<Flags.Flag, String> names = Map.of(Flags.Flag.SEEN, "\\Seen", Flags.Flag.ANSWERED, "\\Answered",
				Flags.Flag.FLAGGED, "\\Flagged", Flags.Flag.DELETED, "\\Deleted", Flags.Flag.DRAFT, "\\Draft");
		names.forEach((flag, name) -> {
			if (flags.contains(flag)) {
				keywords.add(name);
			}
		});
		return keywords;
	}

	@Override
	public Map<Long, byte[]> fetch(Collection<Long> uids) {
		return bodies(uids, "(UID BODY.PEEK[])");
	}

	@Override
	public Map<Long, byte[]> fetchHeaders(Collection<Long> uids) {
		return bodies(uids, "(UID BODY.PEEK[HEADER])");
	}

	@Override
	public Map<Long, byte[]> fetchTexts(Collection<Long> uids) {
		Map<Long, byte[]> fetched = new HashMap<>();
		for (FetchResponse response : fetch("fetch " + uids.size() + " structures", set(uids),
				"(UID BODYSTRUCTURE BODY.PEEK[HEADER])")) {
			UID uid = response.getItem(UID.class);
			byte[] header = sections(response).get("HEADER");
			if (uid != null && header != null && uids.contains(uid.uid)) {
				byte[] message = TextParts.of(response.getItem(BODYSTRUCTURE.class))
					.map((parts) -> texts(uid.uid, parts, header))
					.orElseGet(() -> fetch(List.of(uid.uid)).get(uid.uid));
				if (message != null) {
					fetched.put(uid.uid, message);
				}
			}
		}
		return fetched;
	}

	private byte @Nullable [] texts(long uid, TextParts parts, byte[] header) {
		Map<String, byte[]> sections = new HashMap<>();
		fetch("fetch the texts of a message", Long.toString(uid), parts.items()).stream()
			.filter((response) -> response.getItem(UID.class) != null && response.getItem(UID.class).uid == uid)
			.forEach((response) -> sections.putAll(sections(response)));
		return parts.assembled(header, sections);
	}

	private static Map<String, byte[]> sections(FetchResponse response) {
		Map<String, byte[]> sections = new HashMap<>();
		for (int at = 0; at < response.getItemCount(); at++) {
			if (response.getItem(at) instanceof BODY body) {
				ByteArray bytes = body.getByteArray();
				sections.put(body.getSection().toUpperCase(Locale.ROOT),
						(bytes != null) ? bytes.getNewBytes() : new byte[0]);
			}
		}
		return sections;
	}

	private Map<Long, byte[]> bodies(Collection<Long> uids, String items) {
		Map<Long, byte[]> bodies = new HashMap<>();
		for (FetchResponse response : fetch("fetch " + uids.size() + " messages", set(uids), items)) {
			UID uid = response.getItem(UID.class);
			BODY body = response.getItem(BODY.class);
			ByteArray bytes = (body != null) ? body.getByteArray() : null;
			if (uid != null && bytes != null && uids.contains(uid.uid)) {
				bodies.put(uid.uid, bytes.getNewBytes());
			}
		}
		return bodies;
	}

	/** The UIDs as a sequence set (RFC 9051 section 4.1.1). */
	static String set(Collection<Long> uids) {
		long[] sorted = uids.stream().mapToLong(Long::longValue).sorted().toArray();
		return UIDSet.toString(UIDSet.createUIDSets(sorted));
	}

	private List<FetchResponse> fetch(String what, String uids, String items) {
		return this.deadline.run(what, () -> {
			Argument arguments = new Argument();
			arguments.writeAtom(uids);
			arguments.writeAtom(items);
			List<FetchResponse> fetched = new ArrayList<>();
			this.folder.doCommand((protocol) -> {
				Response[] responses = protocol.command("UID FETCH", arguments);
				protocol.handleResult(responses[responses.length - 1]);
				for (Response response : responses) {
					if (response instanceof FetchResponse one) {
						fetched.add(one);
					}
				}
				return fetched;
			});
			return fetched;
		});
	}

	@Override
	public void file(Collection<Long> uids, String place) {
		this.filing.file(uids, place);
	}

	/**
	 * Unselects the folder without expunging anything; a lost connection is closed
	 * already.
	 */
	@Override
	public void close() {
		try {
			this.deadline.run("close the folder", () -> {
				if (this.folder.isOpen()) {
					this.folder.close(false);
				}
				return true;
			});
		}
		catch (MailboxUnavailableException | MessageFetchException ex) {
			// the next opening makes a new connection
			return;
		}
	}

}
