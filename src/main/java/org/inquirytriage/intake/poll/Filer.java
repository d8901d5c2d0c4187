package org.inquirytriage.intake.poll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.inquirytriage.intake.MessageFetchException;
import org.inquirytriage.intake.MessageSink;
import org.inquirytriage.intake.OpenFolder;
import org.inquirytriage.message.MessageLocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts decided messages where their end belongs; what fails is tried at the next poll.
 */
class Filer {

	private static final Logger logger = LoggerFactory.getLogger(Filer.class);

	private static final int BATCH = 200;

	private final MessageSink sink;

	private final String mailbox;

	private final String folder;

	Filer(MessageSink sink, PollSettings settings) {
		this.sink = sink;
		this.mailbox = settings.mailbox();
		this.folder = settings.folder();
	}

	/** Files what is due; the number of messages filed. */
	int file(OpenFolder open) {
		int filed = 0;
		Map<MessageLocation, String> due = this.sink.toFile(this.mailbox, this.folder, BATCH);
		while (!due.isEmpty()) {
			List<MessageLocation> done = file(open, due);
			this.sink.filed(done);
			filed += done.size();
			if (done.size() < BATCH) {
				return filed;
			}
			due = this.sink.toFile(this.mailbox, this.folder, BATCH);
		}
		return filed;
	}

	private List<MessageLocation> file(OpenFolder open, Map<MessageLocation, String> due) {
		Map<String, List<MessageLocation>> places = new TreeMap<>();
		List<MessageLocation> done = new ArrayList<>();
		due.forEach((location, place) -> {
			if (location.uidValidity() == open.uidValidity()) {
				places.computeIfAbsent(place, (key) -> new ArrayList<>()).add(location);
			}
			else {
				// the folder was rebuilt since: nothing lies in that place any more
				done.add(location);
			}
		});
		places.forEach((place, locations) -> {
			if (isFiled(open, place, locations)) {
				done.addAll(locations);
			}
		});
		return done;
	}

	private boolean isFiled(OpenFolder open, String place, Collection<MessageLocation> locations) {
		try {
			open.file(locations.stream().map(MessageLocation::uid).sorted().toList(), place);
			return true;
		}
		catch (MessageFetchException ex) {
			logger.warn("{}: {} messages could not be filed under {}: {}", this.mailbox, locations.size(), place,
					ex.getMessage());
			return false;
		}
	}

}
