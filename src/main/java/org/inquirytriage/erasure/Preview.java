package org.inquirytriage.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.inquirytriage.inquiry.InquiryId;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person now.
 *
 * @param inquiries of the person, and the automatic mail about them
 * @param more whether there are more than one erasure takes
 * @param holdings how many of each kind; none where there are none
 * @param obstacles that must be decided first
 * @param mentions mail of others in which the address stands, which is not erased
 * @param ledgerUntil when the last ledger key is forgotten, null when there is none
 */
public record Preview(List<InquiryId> inquiries, boolean more, Map<Holding, Long> holdings, List<Obstacle> obstacles,
		List<InquiryId> mentions, @Nullable Instant ledgerUntil) {

	public Preview {
		inquiries = List.copyOf(inquiries);
		holdings = Map.copyOf(holdings);
		obstacles = List.copyOf(obstacles);
		mentions = List.copyOf(mentions);
	}

	/** How many of a kind there are. */
	public long count(Holding holding) {
		return this.holdings.getOrDefault(holding, 0L);
	}

	/** Whether there is nothing to erase. */
	public boolean isEmpty() {
		return this.holdings.keySet().stream().noneMatch(Holding::isErased);
	}

	/** Another one once anything is there that was not, or the other way round. */
	public String mark() {
		List<Object> seen = List.of(this.inquiries, new TreeMap<>(this.holdings), this.obstacles);
		return UUID.nameUUIDFromBytes(seen.toString().getBytes(StandardCharsets.UTF_8)).toString();
	}

}
