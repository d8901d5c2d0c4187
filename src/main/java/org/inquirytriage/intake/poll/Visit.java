package org.inquirytriage.intake.poll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.inquirytriage.intake.Cursor;
import org.inquirytriage.intake.Cursors;
import org.inquirytriage.intake.Cursors.Lease;
import org.inquirytriage.intake.MessageSink;
import org.inquirytriage.intake.MessageSummary;
import org.inquirytriage.intake.OpenFolder;
import org.inquirytriage.message.MessageLocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One poll of a folder that is open. */
class Visit {

	private static final Logger logger = LoggerFactory.getLogger(Visit.class);

	private static final int KNOWN_AT_ONCE = 500;

	private final Fetcher fetcher;

	private final MessageReader reader;

	private final Storing storing;

	private final MessageSink sink;

	private final Cursors cursors;

	private final PollSettings settings;

	Visit(Fetcher fetcher, MessageReader reader, Storing storing, MessageSink sink, Cursors cursors,
			PollSettings settings) {
		this.fetcher = fetcher;
		this.reader = reader;
		this.storing = storing;
		this.sink = sink;
		this.cursors = cursors;
		this.settings = settings;
	}

	/**
	 * Takes in what is new.
	 * @param sweep whether to compare the whole folder with what is stored, for messages
	 * that a server showed late
	 */
	void run(Lease lease, boolean sweep) {
		Cursor cursor = position(lease);
		Set<Long> failures = this.cursors.failuresDue(lease, cursor.uidValidity());
		List<MessageSummary> listed = this.fetcher.folder().listAbove(lowest(cursor, failures, sweep));
		forgetGone(lease, cursor, failures, listed);
		List<MessageSummary> wanted = wanted(cursor, failures, listed, sweep);
		for (List<MessageSummary> batch : Batches.of(wanted)) {
			cursor = take(cursor, batch);
		}
		if (!listed.isEmpty() && listed.getLast().uid() > cursor.lastUid()) {
			this.cursors.save(lease, cursor.readTo(listed.getLast().uid()));
		}
	}

	private Cursor position(Lease lease) {
		OpenFolder folder = this.fetcher.folder();
		Optional<Cursor> known = this.cursors.find(lease);
		if (known.isEmpty()) {
			Cursor first = this.settings.readExisting() ? Cursor.baseline(folder.uidValidity(), 0, null)
					: baseline(folder);
			this.cursors.connected(lease, this.settings.readExisting() ? 0 : folder.messages());
			this.cursors.save(lease, first);
			return first;
		}
		Cursor cursor = known.get();
		boolean wentBack = folder.uidNext() > 0 && folder.uidNext() <= cursor.lastUid();
		if (folder.uidValidity() == cursor.uidValidity() && !wentBack) {
			return cursor;
		}
		logger.warn("{}: folder {} was rebuilt on the server and is compared with what is stored", lease.mailbox(),
				lease.folder());
		Cursor rebuilt = cursor.rebuilt(folder.uidValidity(), newestUid(folder));
		this.cursors.save(lease, rebuilt);
		return rebuilt;
	}

	private Cursor baseline(OpenFolder folder) {
		Cursor first = Cursor.baseline(folder.uidValidity(), newestUid(folder),
				folder.newest().map(MessageSummary::received).orElse(null));
		logger.info("{}: connected for the first time; what stands in folder {} up to UID {} is left alone",
				this.settings.mailbox(), this.settings.folder(), first.baselineUid());
		return first;
	}

	private static long newestUid(OpenFolder folder) {
		return (folder.uidNext() > 0) ? folder.uidNext() - 1 : folder.newest().map(MessageSummary::uid).orElse(0L);
	}

	private static long lowest(Cursor cursor, Set<Long> failures, boolean sweep) {
		if (sweep) {
			return (cursor.readFrom() != null) ? 0 : cursor.baselineUid();
		}
		return failures.stream().mapToLong((uid) -> uid - 1).reduce(cursor.lastUid(), Math::min);
	}

	private void forgetGone(Lease lease, Cursor cursor, Set<Long> failures, List<MessageSummary> listed) {
		Set<Long> gone = new HashSet<>(failures);
		listed.forEach((summary) -> gone.remove(summary.uid()));
		this.cursors.clearFailures(lease, cursor.uidValidity(), gone);
	}

	private List<MessageSummary> wanted(Cursor cursor, Set<Long> failures, List<MessageSummary> listed, boolean sweep) {
		List<MessageSummary> old = listed.stream().filter(cursor::isOld).toList();
		this.storing.tally().old((int) old.stream().filter((summary) -> summary.uid() > cursor.lastUid()).count());
		List<MessageSummary> passed = listed.stream()
			.filter((summary) -> summary.uid() <= cursor.lastUid() && !failures.contains(summary.uid()))
			.toList();
		Set<Long> known = sweep ? known(cursor, passed) : uids(passed);
		return listed.stream().filter((summary) -> !cursor.isOld(summary) && !known.contains(summary.uid())).toList();
	}

	private Set<Long> known(Cursor cursor, List<MessageSummary> passed) {
		Set<Long> known = new HashSet<>();
		for (int from = 0; from < passed.size(); from += KNOWN_AT_ONCE) {
			List<MessageLocation> asked = passed.subList(from, Math.min(from + KNOWN_AT_ONCE, passed.size()))
				.stream()
				.map((summary) -> new MessageLocation(this.settings.mailbox(), this.settings.folder(),
						cursor.uidValidity(), summary.uid()))
				.toList();
			this.sink.known(asked).forEach((location) -> known.add(location.uid()));
		}
		return known;
	}

	private static Set<Long> uids(Collection<MessageSummary> summaries) {
		return summaries.stream().map(MessageSummary::uid).collect(Collectors.toSet());
	}

	private Cursor take(Cursor cursor, List<MessageSummary> batch) {
		Map<Long, byte[]> fetched = new HashMap<>();
		Map<MessageReader.Extent, List<MessageSummary>> extents = batch.stream()
			.collect(Collectors.groupingBy(this.reader::extent));
		fetched.putAll(this.fetcher.whole(extents.getOrDefault(MessageReader.Extent.WHOLE, List.of())));
		fetched.putAll(this.fetcher.texts(extents.getOrDefault(MessageReader.Extent.TEXTS, List.of())));
		fetched.putAll(this.fetcher.headers(extents.getOrDefault(MessageReader.Extent.HEADERS, List.of())));
		List<Reading> readings = new ArrayList<>();
		for (MessageSummary summary : batch) {
			byte[] bytes = fetched.get(summary.uid());
			if (bytes != null) {
				readings.add(this.reader.read(cursor, summary, bytes));
			}
			else {
				this.storing.fail(this.reader.notFetched(cursor, summary), "The server did not hand the message over");
			}
		}
		Cursor passed = cursor.readTo(batch.getLast().uid());
		this.storing.store(readings, passed);
		return passed;
	}

}
