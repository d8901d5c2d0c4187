package org.inquirytriage.liaison.alarm;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.liaison.OfficeMail;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.DeliveryOutcome;
import org.inquirytriage.outbox.MailTransport;
import org.inquirytriage.outbox.MailTransport.Repeat;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.SendingPermission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls staff about each possible emergency that nobody has claimed: at once by webhook,
 * then again and again by mail and webhook, each time one person more. A call that fails
 * is made good by the next one.
 */
public final class AlarmWatch {

	private static final Logger LOG = LoggerFactory.getLogger(AlarmWatch.class);

	private static final String ACTOR = "liaison";

	private static final int MOST = 100;

	private final Inquiries inquiries;

	private final InquiryHistory history;

	private final Alarms alarms;

	private final AlarmLines lines;

	private final AlarmSettings settings;

	private final Clock clock;

	/**
	 * Watches the possible emergencies.
	 * @param inquiries all of them
	 * @param history of each
	 * @param alarms how often staff were called
	 * @param lines by which they are called
	 * @param settings whom to call
	 * @param clock tells the time
	 */
	public AlarmWatch(Inquiries inquiries, InquiryHistory history, Alarms alarms, AlarmLines lines,
			AlarmSettings settings, Clock clock) {
		this.inquiries = inquiries;
		this.history = history;
		this.alarms = alarms;
		this.lines = lines;
		this.settings = settings;
		this.clock = clock;
	}

	/** Makes the calls that are due. */
	public void run() {
		Instant now = this.clock.instant();
		InquiryFilter open = InquiryFilter.waiting(Reach.EVERYTHING).withStatuses(EnumSet.of(InquiryStatus.ESCALATED));
		this.inquiries.list(open, null, MOST)
			.inquiries()
			.stream()
			.filter((inquiry) -> inquiry.claimedBy(now).isEmpty())
			.filter((inquiry) -> this.lines.mayCall(inquiry, now))
			.forEach((inquiry) -> callIfDue(inquiry, now));
	}

	private void callIfDue(Inquiry inquiry, Instant now) {
		OptionalInt claimed = this.alarms.claim(inquiry.id(), now, this.settings::pause);
		if (claimed.isEmpty()) {
			return;
		}
		int round = claimed.getAsInt();
		this.lines.ring(inquiry, round, now);
		int reached = 0;
		for (EmailAddress person : this.settings.called(round)) {
			reached += this.lines.mail(inquiry, person, round, now) ? 1 : 0;
		}
		if (round > 0) {
			this.history.append(inquiry.id(), InquiryEvent.Kind.DELIVERY, ACTOR, Map.of("action", Action.ALERT.name(),
					"round", Integer.toString(round), "reached", reached + "/" + this.settings.called(round).size()));
			LOG.info("Inquiry {} may be an emergency and nobody has claimed it: call {} to staff", inquiry.id(), round);
		}
	}

	/**
	 * The lines by which staff are called.
	 *
	 * @param mail that is written to them
	 * @param transport that carries it, past the outbox: the next call makes a lost one
	 * good
	 * @param permission whether mail about an inquiry may leave
	 * @param webhook takes calls to another system
	 */
	public record AlarmLines(OfficeMail mail, MailTransport transport, SendingPermission permission,
			Consumer<WebhookCall> webhook) {

		boolean mayCall(Inquiry inquiry, Instant now) {
			return this.mail.alert(inquiry, EmailAddress.of("staff@localhost.invalid"), 0, now)
				.map((alert) -> OutboxEntry.ready(inquiry.id().toString(), Action.ALERT, alert))
				.filter((entry) -> this.permission.of(entry) == SendingPermission.Verdict.SEND)
				.isPresent();
		}

		void ring(Inquiry inquiry, int round, Instant now) {
			this.webhook.accept(WebhookCall.emergency(this.mail.reference(inquiry), round, now));
		}

		boolean mail(Inquiry inquiry, EmailAddress person, int round, Instant now) {
			return this.mail.alert(inquiry, person, round, now).filter(this::deliver).isPresent();
		}

		private boolean deliver(OutboundMessage alert) {
			return this.transport.deliver(alert, Repeat.NONE, (digest) -> {
				throw new IOException("An alert carries nothing");
			}) instanceof DeliveryOutcome.Delivered;
		}

	}

}
