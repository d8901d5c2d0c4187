package org.inquirytriage.review.web.queue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryFilter.Scope;
import org.inquirytriage.inquiry.InquiryFilter.View;
import org.inquirytriage.inquiry.InquiryStatus;

/**
 * What of the queue a person asked for.
 *
 * @param scope whose inquiries
 * @param reason a reason to hold, a rule, or a status in lower case; empty for any
 * @param words to be found; empty for any
 * @param after where the page begins, empty for the first
 */
record QueueQuery(Scope scope, String reason, String words, String after) {

	private static final EnumSet<Scope> OFFERED = EnumSet.of(Scope.QUEUE, Scope.FREE, Scope.MINE, Scope.ASKED,
			Scope.SNOOZED);

	static QueueQuery of(String scope, String reason, String words, String after) {
		return new QueueQuery(
				OFFERED.stream().filter((offered) -> word(offered).equals(scope)).findFirst().orElse(Scope.QUEUE),
				reason.strip(), words.strip(), after);
	}

	/** The word of a scope, for links and messages. */
	static String word(Scope scope) {
		return scope.name().toLowerCase(Locale.ROOT);
	}

	/** The word of the scope, for links. */
	public String show() {
		return word(this.scope);
	}

	/** The scopes that can be asked for. */
	static Iterable<Scope> scopes() {
		return OFFERED;
	}

	InquiryFilter filter(Viewer viewer, Instant at) {
		InquiryFilter waiting = InquiryFilter.waiting(viewer.reach())
			.withWords(this.words)
			.withView(new View(this.scope, viewer.name(), at));
		if (this.reason.isEmpty()) {
			return waiting;
		}
		return status(this.reason).map((status) -> waiting.withStatuses(EnumSet.of(status)))
			.orElseGet(() -> waiting.withReason(this.reason));
	}

	private static Optional<InquiryStatus> status(String word) {
		return EnumSet.of(InquiryStatus.ESCALATED, InquiryStatus.QUARANTINED)
			.stream()
			.filter((status) -> status.name().toLowerCase(Locale.ROOT).equals(word))
			.findFirst();
	}

}
