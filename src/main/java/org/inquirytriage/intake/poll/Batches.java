package org.inquirytriage.intake.poll;

import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.intake.MessageSummary;

/** Cuts a list of messages into batches that are fetched and stored in one go. */
final class Batches {

	private static final int MOST_MESSAGES = 50;

	private static final long MOST_BYTES = 8L * 1024 * 1024;

	private Batches() {
	}

	static List<List<MessageSummary>> of(List<MessageSummary> messages) {
		List<List<MessageSummary>> batches = new ArrayList<>();
		List<MessageSummary> batch = new ArrayList<>();
		long bytes = 0;
		for (MessageSummary message : messages) {
			if (batch.size() == MOST_MESSAGES || !batch.isEmpty() && bytes + message.size() > MOST_BYTES) {
				batches.add(batch);
				batch = new ArrayList<>();
				bytes = 0;
			}
			batch.add(message);
			bytes += message.size();
		}
		if (!batch.isEmpty()) {
			batches.add(batch);
		}
		return batches;
	}

}
