package org.inquirytriage.outbox.smtp;

import java.util.Objects;

import java.io.IOException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.outbox.AttachmentSource;
import org.inquirytriage.outbox.DeliveryOutcome;
import org.inquirytriage.outbox.DeliveryOutcome.Deferred;
import org.inquirytriage.outbox.DeliveryOutcome.Delivered;
import org.inquirytriage.outbox.DeliveryOutcome.InDoubt;
import org.inquirytriage.outbox.DeliveryOutcome.Refused;
import org.inquirytriage.outbox.MailTransport;
import org.inquirytriage.outbox.smtp.SmtpConnection.Reply;
import org.inquirytriage.outbox.smtp.SmtpConnection.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The way to one mail server over SMTP, by connections that are kept between messages.
 */
class SmtpTransport implements MailTransport, AutoCloseable {

	private final SmtpConnections connections;

	private final WireFormat format;

	SmtpTransport(SmtpConnections connections, WireFormat format) {
		this.connections = connections;
		this.format = format;
	}

	@Override
	public DeliveryOutcome deliver(OutboundMessage message, Repeat repeat, AttachmentSource attachments) {
		if (!isDeliverable(message)) {
			return new Refused("The address cannot be written in an SMTP envelope");
		}
		SmtpConnection kept = this.connections.kept();
		if (kept != null) {
			DeliveryOutcome outcome = deliver(kept, message, repeat, attachments);
			boolean closedMeanwhile = outcome instanceof Deferred && kept.stage() == Stage.SENDER;
			if (!closedMeanwhile) {
				return outcome;
			}
		}
		return deliverAnew(message, repeat, attachments);
	}

	private DeliveryOutcome deliverAnew(OutboundMessage message, Repeat repeat, AttachmentSource attachments) {
		try {
			return deliver(this.connections.open(), message, repeat, attachments);
		}
		catch (MessagingException ex) {
			return new Deferred("No connection to the mail server: " + reason(ex));
		}
	}

	private DeliveryOutcome deliver(SmtpConnection connection, OutboundMessage message, Repeat repeat,
			AttachmentSource attachments) {
		connection.beginMessage();
		String failure = attempt(connection, message, repeat, attachments);
		DeliveryOutcome outcome = outcome(connection.stage(), connection.lastWord(), failure);
		if (outcome instanceof Delivered) {
			this.connections.keep(connection);
		}
		else {
			connection.end();
		}
		return outcome;
	}

	/** Sends a message and says what failed, if anything did. */
	private String attempt(SmtpConnection connection, OutboundMessage message, Repeat repeat,
			AttachmentSource attachments) {
		try {
			WireMessage wire = this.format.write(connection.session(), message, repeat, attachments,
					connection.supportsExtension("8BITMIME"));
			connection.sendMessage(wire, new Address[] { WireFormat.recipient(message) });
			return "";
		}
		catch (MessagingException | IOException | RuntimeException ex) {
			return reason(ex);
		}
	}

	/**
	 * What a reply, or its absence, means at a stage. Before the end of the data nothing
	 * can have been delivered; after it only a reply tells (RFC 5321 section 4.2.1).
	 */
	static DeliveryOutcome outcome(Stage stage, @Nullable Reply lastWord, String failure) {
		int kind = (lastWord != null) ? lastWord.code() / 100 : 0;
		if (lastWord != null && kind == 5) {
			return new Refused(lastWord.text());
		}
		if (lastWord != null && kind == 4) {
			return new Deferred(lastWord.text());
		}
		if (stage != Stage.ENDED) {
			return new Deferred("The message did not reach the mail server: " + failure);
		}
		return (lastWord != null && kind == 2) ? new Delivered(lastWord.text())
				: new InDoubt("The mail server may have the message: " + failure);
	}

	private static String reason(Exception ex) {
		Throwable root = ex;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		String reason = (root == ex) ? ex.getMessage() : ex.getMessage() + " (" + root.getMessage() + ")";
		return Objects.requireNonNullElse(reason, ex.getClass().getSimpleName());
	}

	/** Addresses beyond ASCII need SMTPUTF8 (RFC 6531), which is not used (DST-07). */
	private static boolean isDeliverable(OutboundMessage message) {
		CharsetEncoder ascii = StandardCharsets.US_ASCII.newEncoder();
		if (!ascii.canEncode(message.to().localPart()) || !ascii.canEncode(message.from().localPart())) {
			return false;
		}
		try {
			WireFormat.recipient(message);
			return true;
		}
		catch (AddressException | IllegalArgumentException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.connections.close();
	}

}
