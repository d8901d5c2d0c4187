package org.inquirytriage.liaison;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.pipeline.ForwardAnswers;

/**
 * Takes an answer to a forward, from the office it went to, for its word that it has the
 * inquiry. The ids of our mail cannot be guessed, so whoever names one has had it.
 */
public final class OfficeAnswers implements ForwardAnswers {

	/** How machines that mark their mail by nothing else begin a subject. */
	private static final Pattern BY_A_MACHINE = Pattern
		.compile("(?i)\\b(auto(matic)?[ -]?(reply|response)|out of (the )?office|respuesta autom|fuera de la oficina)");

	private final Outbox outbox;

	private final HandoverWatch watch;

	public OfficeAnswers(Outbox outbox, HandoverWatch watch) {
		this.outbox = outbox;
		this.watch = watch;
	}

	@Override
	public boolean hear(InboundMessage message, boolean byAPerson) {
		List<OutboxEntry> forwards = message.answered()
			.stream()
			.flatMap((id) -> this.outbox.withMessageId(id).stream())
			.filter((entry) -> entry.action() == Action.FORWARD)
			.toList();
		if (byAPerson && !BY_A_MACHINE.matcher(message.subject()).find()) {
			Set<String> domains = message.from().stream().map(EmailAddress::domain).collect(Collectors.toSet());
			forwards.stream()
				.filter((forward) -> domains.equals(Set.of(forward.recipient().domain())))
				.forEach(this::acknowledge);
		}
		return !forwards.isEmpty();
	}

	private void acknowledge(OutboxEntry forward) {
		InquiryId inquiry = InquiryId.of(forward.inquiryId());
		this.watch.officeAt(forward.recipient(), inquiry)
			.ifPresent((office) -> this.watch.acknowledge(inquiry, office.id(), "answer"));
	}

}
