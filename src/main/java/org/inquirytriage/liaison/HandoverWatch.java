package org.inquirytriage.liaison;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.liaison.Handovers.Overdue;
import org.inquirytriage.liaison.Handovers.SentForward;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.office.Office;
import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.reply.program.Program;
import org.inquirytriage.reply.program.Programs;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees that an inquiry which was forwarded is in somebody's hands: what an office does
 * not acknowledge in its time, refuses, or what comes back, goes to the office that
 * stands in for it, then to staff.
 */
public final class HandoverWatch {

	private static final String ACTOR = "liaison";

	private static final int MOST_OFFICES = 2;

	private static final Duration LOOK_BACK = Duration.ofDays(3);

	private final Handovers handovers;

	private final CaseAccess cases;

	private final OfficeMail mail;

	private final AcknowledgementTime time;

	private final Clock clock;

	/**
	 * Watches the handovers.
	 * @param handovers what offices were given
	 * @param cases the case files
	 * @param mail that passes an inquiry on
	 * @param time that offices have
	 * @param clock tells the time
	 */
	public HandoverWatch(Handovers handovers, CaseAccess cases, OfficeMail mail, AcknowledgementTime time,
			Clock clock) {
		this.handovers = handovers;
		this.cases = cases;
		this.mail = mail;
		this.time = time;
		this.clock = clock;
	}

	/** Starts to wait for the offices of new forwards and passes on what is overdue. */
	public void run() {
		noticeForwards();
		this.handovers.overdue(this.clock.instant()).forEach(this::passOn);
	}

	/**
	 * An office tells that it has an inquiry.
	 * @param how it told, such as {@code link}
	 * @return false when it was never given the inquiry
	 */
	public boolean acknowledge(InquiryId inquiry, String office, String how) {
		noticeForwards();
		if (this.handovers.state(inquiry, office).isEmpty()) {
			return false;
		}
		this.cases.transaction().executeWithoutResult((status) -> {
			if (this.handovers.acknowledge(inquiry, office)) {
				note(inquiry, office, Map.of("state", "ACKNOWLEDGED", "how", how));
			}
		});
		return true;
	}

	/**
	 * The office of an address, as the program has it that an inquiry came to; nothing
	 * when that is none of its directory.
	 */
	Optional<Office> officeAt(EmailAddress address, InquiryId inquiry) {
		return programOf(inquiry).offices()
			.offices()
			.stream()
			.filter((office) -> office.email().equals(address))
			.findFirst();
	}

	private Program programOf(InquiryId inquiry) {
		return this.cases.inquiries()
			.find(inquiry)
			.map((found) -> this.cases.programs().in(found.mailbox()))
			.orElseGet(this.cases.programs()::shared);
	}

	private void noticeForwards() {
		Instant now = this.clock.instant();
		for (SentForward forward : this.handovers.unwatched(now.minus(LOOK_BACK))) {
			officeAt(forward.recipient(), forward.inquiry()).ifPresent((office) -> this.handovers
				.open(new Handover(forward.inquiry(), office.id(), forward.messageId(), forward.at(),
						this.time.after(forward.at(), office, programOf(forward.inquiry()).calendar()))));
		}
	}

	private void passOn(Overdue overdue) {
		Handover handover = overdue.handover();
		this.cases.transaction().executeWithoutResult((status) -> {
			if (!this.handovers.passOn(handover)) {
				return;
			}
			note(handover.inquiry(), handover.office(),
					Map.of("state", overdue.failed() ? "CAME_BACK" : "UNACKNOWLEDGED"));
			if (!toCover(handover)) {
				this.cases.casework()
					.reopen(handover.inquiry(), Priority.HIGH, ACTOR, "No office has told that it has this inquiry");
			}
		});
	}

	private boolean toCover(Handover handover) {
		if (this.handovers.officesOf(handover.inquiry()) >= MOST_OFFICES) {
			return false;
		}
		OfficeDirectory directory = programOf(handover.inquiry()).offices();
		Optional<Office> cover = directory.office(handover.office())
			.filter((office) -> !office.fallback())
			.map(directory::coverOf)
			.filter((office) -> this.handovers.state(handover.inquiry(), office.id()).isEmpty())
			.filter((office) -> forward(handover.inquiry(), office));
		cover.ifPresent((office) -> note(handover.inquiry(), office.id(), Map.of("state", "PASSED_ON")));
		return cover.isPresent();
	}

	private boolean forward(InquiryId inquiry, Office office) {
		return this.cases.inquiries()
			.find(inquiry)
			.flatMap((found) -> this.mail.forward(found, office, this.clock.instant()))
			.filter(this.cases.outbox()::store)
			.isPresent();
	}

	private void note(InquiryId inquiry, String office, Map<String, String> details) {
		Map<String, String> all = new HashMap<>(details);
		all.put("action", "FORWARD");
		all.put("office", office);
		this.cases.history().append(inquiry, InquiryEvent.Kind.DELIVERY, ACTOR, all);
	}

	/**
	 * The case files as the watch needs them.
	 *
	 * @param inquiries all of them
	 * @param casework puts one back into the queue
	 * @param history of each
	 * @param outbox of their mail
	 * @param programs that inquiries came to
	 * @param transaction in which a handover and its mail are changed together
	 */
	public record CaseAccess(Inquiries inquiries, Casework casework, InquiryHistory history, Outbox outbox,
			Programs programs, TransactionOperations transaction) {
	}

}
