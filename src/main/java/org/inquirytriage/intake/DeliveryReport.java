package org.inquirytriage.intake;

import java.util.List;

/**
 * What a message says of the delivery of other mail, if it says anything of it (RFC
 * 3464).
 *
 * @param recipients whose delivery it reports, empty when it is no such report or says so
 * in words only
 * @param text everything legible in it, to look for the ids of other messages
 */
public record DeliveryReport(List<Recipient> recipients, String text) {

	public DeliveryReport {
		recipients = List.copyOf(recipients);
	}

	/** Whether it says in fields that a message has certainly not been delivered. */
	public boolean reportsFailure() {
		return this.recipients.stream().anyMatch((recipient) -> recipient.action() == Action.FAILED);
	}

	/** Whether it says in fields that an address takes no mail. */
	public boolean reportsDeadAddress() {
		return this.recipients.stream().anyMatch(Recipient::isDead);
	}

	/** The status of the first recipient whose delivery failed, empty when none did. */
	public String status() {
		return this.recipients.stream()
			.filter((recipient) -> recipient.action() == Action.FAILED)
			.map(Recipient::status)
			.findFirst()
			.orElse("");
	}

	/** What became of the delivery to a recipient (RFC 3464 section 2.3.3). */
	public enum Action {

		/** It was given up. */
		FAILED,
		/** It is still tried. */
		DELAYED,
		/** It succeeded, or left the mail servers that report. */
		DELIVERED,
		/** The report does not say. */
		UNKNOWN

	}

	/**
	 * The delivery to one recipient.
	 *
	 * @param address as it was given to the reporting server, empty when the report does
	 * not say
	 * @param action what became of it
	 * @param status such as {@code 5.1.1} (RFC 3463), empty when there is none
	 */
	public record Recipient(String address, Action action, String status) {

		/** Whether the address takes no mail: what is only late or full may again. */
		boolean isDead() {
			return this.action == Action.FAILED && !this.status.startsWith("4.") && !this.status.equals("5.2.2");
		}

	}

}
