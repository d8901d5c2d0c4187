package org.inquirytriage.pipeline;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.intake.DeliveryReport;
import org.inquirytriage.intake.ReportReader;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.UndeliverableAddresses;
import org.inquirytriage.screening.BounceText;

/**
 * Finds out which mail of ours a bounce returns, and acts on it: an address of the public
 * is marked, and an inquiry whose forward or alert came back goes to the top of the queue
 * (RATE-10). The ids of our mail cannot be guessed, so whoever names one has had it.
 */
public final class ReturnedMail {

	private static final Pattern VERP = Pattern.compile("(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])");

	private static final Pattern STILL_TRIED = Pattern
		.compile("delay|temporar|still (being )?(tried|trying)|will (be retried|continue|keep trying|try again)|"
				+ "not (yet )?been delivered yet|no action is required", Pattern.CASE_INSENSITIVE);

	private static final Pattern FOR_GOOD = Pattern
		.compile("(?<![\\d.])5\\.(?!2\\.2)\\d{1,3}\\.\\d{1,3}|\\b55[0134]\\b|permanent|"
				+ "unknown user|user unknown|no such user", Pattern.CASE_INSENSITIVE);

	private static final String ACTOR = "bounce";

	private final Outbox outbox;

	private final UndeliverableAddresses addresses;

	private final ReportReader reports;

	private final Casework casework;

	private final InquiryHistory history;

	/**
	 * Matches bounces with the mail in an outbox.
	 * @param outbox of our mail
	 * @param addresses that are marked
	 * @param reports reads bounces
	 * @param casework puts inquiries back into the queue
	 * @param history of inquiries
	 */
	public ReturnedMail(Outbox outbox, UndeliverableAddresses addresses, ReportReader reports, Casework casework,
			InquiryHistory history) {
		this.outbox = outbox;
		this.addresses = addresses;
		this.reports = reports;
		this.casework = casework;
		this.history = history;
	}

	/**
	 * Acts on a message in the caller's transaction, if it is a bounce of our mail.
	 * @param id the inquiry that it opened
	 */
	void actOn(InquiryId id, InboundMessage message, byte[] raw) {
		boolean report = message.ownParts().stream().anyMatch((part) -> part.contentType().is("message/"))
				|| message.contentType().is("multipart/report");
		boolean inWords = BounceText.isBounce(message);
		if (!report && !inWords) {
			return;
		}
		DeliveryReport delivery = this.reports.read(raw);
		boolean failed = delivery.recipients().isEmpty() ? inWords && !STILL_TRIED.matcher(delivery.text()).find()
				: delivery.reportsFailure();
		if (failed) {
			boolean dead = delivery.recipients().isEmpty() ? FOR_GOOD.matcher(delivery.text()).find()
					: delivery.reportsDeadAddress();
			ids(message, delivery).flatMap((ours) -> this.outbox.withMessageId(ours).stream())
				.forEach((entry) -> returned(entry, id, delivery.status(), dead));
		}
	}

	private static Stream<MessageId> ids(InboundMessage message, DeliveryReport delivery) {
		Stream<MessageId> byRecipient = message.recipients()
			.stream()
			.flatMap((address) -> VERP.matcher(address.localPart())
				.results()
				.map(MatchResult::group)
				.map((code) -> MessageIds.ofCode(code, address.domain())));
		return Stream.concat(MessageIds.mentionedIn(delivery.text()).stream(), byRecipient).distinct();
	}

	private void returned(OutboxEntry entry, InquiryId bounce, String status, boolean dead) {
		String reason = status.isEmpty() ? "It came back" : "It came back: " + status;
		if (!this.outbox.returned(entry.id(), reason) || !entry.action().isOfInquiry()) {
			return;
		}
		InquiryId id = InquiryId.of(entry.inquiryId());
		this.history.append(id, InquiryEvent.Kind.DELIVERY, ACTOR,
				Map.of("action", entry.action().name(), "state", "RETURNED", "status", status));
		this.history.append(bounce, InquiryEvent.Kind.DELIVERY, ACTOR,
				Map.of("action", entry.action().name(), "state", "RETURNED", "of", entry.inquiryId()));
		switch (entry.action()) {
			case ANSWER, PERSON_ANSWER, CORRECTION, REDIRECT_NOTICE, HOLDING_NOTICE, EMERGENCY_NOTICE,
					SELF_HARM_NOTICE -> {
				if (dead) {
					this.addresses.mark(entry.recipient(), reason);
				}
			}
			case FORWARD -> this.casework.reopen(id, Priority.HIGH, ACTOR, "The mail to the office came back");
			case ALERT, DIGEST, SERVICE_ALERT ->
				this.casework.reopen(id, Priority.HIGH, ACTOR, "An alert to staff came back");
		}
	}

}
