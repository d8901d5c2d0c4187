package org.inquirytriage.outbox.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.message.OutboundMessage.AutoSubmitted;
import org.inquirytriage.outbox.AttachmentSource;
import org.inquirytriage.outbox.MailTransport.Repeat;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.bouncycastle.Envelope;
import org.inquirytriage.outbox.jsoup.HtmlLetter;
import org.jspecify.annotations.Nullable;

/**
 * Turns composed messages into MIME and gives them their envelope (rules FMT and DST).
 */
class WireFormat {

	private static final String STREAMS = "jakarta.mail.util.StreamProvider";

	static {
		// jakartaee/mail-api issue 861: else every part looks for its encoders through
		// all
		// jars
		if (System.getProperty(STREAMS) == null) {
			System.setProperty(STREAMS, MailStreamProvider.class.getName());
		}
	}

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z",
			Locale.ENGLISH);

	private static final int LONGEST_SUBJECT = 200;

	private final String loopMark;

	private final String mailFrom;

	private final String precedence;

	private final boolean html;

	/**
	 * A wire format.
	 * @param loopMark the value of X-Inquiry-Triage, by which we know our own mail
	 * @param mailFrom the envelope sender of automatic answers; empty for the null
	 * reverse-path
	 * @param precedence the value of Precedence on automatic answers; empty for none
	 * @param html whether letters to the public also carry their words in HTML
	 */
	WireFormat(String loopMark, String mailFrom, String precedence, boolean html) {
		this.loopMark = loopMark;
		this.mailFrom = mailFrom;
		this.precedence = precedence;
		this.html = html;
	}

	/** The recipient of the envelope: the domain in its ASCII form (DST-07). */
	static InternetAddress recipient(OutboundMessage message) throws AddressException {
		return new InternetAddress(ascii(message.to()), true);
	}

	/**
	 * The message in MIME.
	 * @param session of the connection
	 * @param message what was composed
	 * @param repeat whether an earlier attempt may have delivered it
	 * @param attachments where the received message lies that it carries
	 * @param eightBit whether the server offers 8BITMIME
	 * @throws IOException when the received message cannot be read
	 */
	WireMessage write(Session session, OutboundMessage message, Repeat repeat, AttachmentSource attachments,
			boolean eightBit) throws MessagingException, IOException {
		WireMessage wire = new WireMessage(session);
		writeEnvelope(wire, message);
		writeHeaders(wire, message, repeat);
		String digest = message.attachedDigest();
		if (digest == null && this.html && message.autoSubmitted() != AutoSubmitted.GENERATED) {
			wire.setContent(alternative(message));
		}
		else if (digest == null) {
			writeText(wire, message);
		}
		else {
			writeCarrying(wire, message, new CarriedMessage(attachments, digest),
					attachments.certificateFor(message.to()).orElse(null), eightBit);
		}
		wire.saveChanges();
		return wire;
	}

	/** The bytes of a message as a server takes it that offers 8BITMIME. */
	byte[] bytes(OutboundMessage message, AttachmentSource attachments) throws IOException {
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			write(Session.getInstance(new Properties()), message, Repeat.NONE, attachments, true).writeTo(bytes);
			return bytes.toByteArray();
		}
		catch (MessagingException ex) {
			throw new IOException("The message cannot be written", ex);
		}
	}

	/**
	 * An automatic answer must cause no bounce (RFC 3834 section 3.3). The loss of any
	 * other message of ours must be noticed, and its bounce brings nothing of it back but
	 * its header (RFC 3461).
	 */
	private void writeEnvelope(WireMessage wire, OutboundMessage message) {
		if (message.autoSubmitted() == AutoSubmitted.REPLIED) {
			wire.setEnvelopeFrom(this.mailFrom.isEmpty() ? "<>" : bounceAddress(message));
			wire.setNotifyOptions(SMTPMessage.NOTIFY_NEVER);
		}
		else {
			wire.setEnvelopeFrom(this.mailFrom.isEmpty() ? ascii(message.from()) : bounceAddress(message));
			wire.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE);
			wire.setReturnOption(SMTPMessage.RETURN_HDRS);
		}
	}

	/** Where it returns to; the address may name the message (VERP). */
	private String bounceAddress(OutboundMessage message) {
		return this.mailFrom.replace(SmtpProperties.ID, MessageIds.codeOf(message.messageId()));
	}

	private void writeHeaders(WireMessage wire, OutboundMessage message, Repeat repeat) throws MessagingException {
		wire.setFrom(from(message));
		wire.setRecipient(Message.RecipientType.TO, recipient(message));
		wire.setSubject(subject(message.subject()), StandardCharsets.UTF_8.name());
		put(wire, "Date", DATE.format(message.created().atOffset(ZoneOffset.UTC)));
		put(wire, "Message-ID", message.messageId().bracketed());
		MessageId inReplyTo = message.inReplyTo();
		if (inReplyTo != null) {
			put(wire, "In-Reply-To", inReplyTo.bracketed());
		}
		if (!message.references().isEmpty()) {
			wire.setHeader("References", references(message.references()));
		}
		put(wire, "Auto-Submitted", message.autoSubmitted().keyword());
		put(wire, "X-Auto-Response-Suppress", "All");
		put(wire, "X-Inquiry-Triage", this.loopMark);
		put(wire, "Content-Language", message.language());
		if (!this.precedence.isEmpty() && message.autoSubmitted() == AutoSubmitted.REPLIED) {
			put(wire, "Precedence", this.precedence);
		}
		if (repeat == Repeat.POSSIBLE) {
			put(wire, "X-Inquiry-Triage-Note", "may be a duplicate");
		}
	}

	private static void put(WireMessage wire, String name, String value) throws MessagingException {
		wire.setHeader(name, oneLine(value));
	}

	/** Without line breaks and other controls, which would end a field (FMT-05). */
	static String oneLine(String text) {
		return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
	}

	private static InternetAddress from(OutboundMessage message) {
		try {
			return new InternetAddress(ascii(message.from()), oneLine(message.fromName()),
					StandardCharsets.UTF_8.name());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException("Every Java platform offers UTF-8", ex);
		}
	}

	private static String ascii(EmailAddress address) {
		return address.localPart() + "@" + IDN.toASCII(address.domain());
	}

	private static String subject(String subject) {
		String clean = oneLine(subject);
		int length = clean.codePointCount(0, clean.length());
		return (length > LONGEST_SUBJECT) ? clean.substring(0, clean.offsetByCodePoints(0, LONGEST_SUBJECT)) : clean;
	}

	/** Each id on a line of its own. */
	private static String references(List<MessageId> ids) {
		return ids.stream().map(MessageId::bracketed).collect(Collectors.joining("\r\n "));
	}

	private static void writeCarrying(WireMessage wire, OutboundMessage message, CarriedMessage carried,
			@Nullable X509Certificate certificate, boolean eightBit) throws MessagingException, IOException {
		if (certificate == null) {
			wire.setContent(parts(wire, message, carried, eightBit));
			return;
		}
		// Within the envelope any bytes may stand; it travels as Base64.
		MimeBodyPart whole = new MimeBodyPart();
		whole.setContent(parts(new WireMessage(Session.getInstance(new Properties())), message, carried, true));
		Envelope.closeInto(wire, whole, certificate);
	}

	private static MimeMultipart parts(WireMessage wire, OutboundMessage message, CarriedMessage carried,
			boolean eightBit) throws MessagingException, IOException {
		CarriedMessage.Bytes bytes = carried.bytes();
		boolean asMessage = switch (bytes) {
			case SEVEN_BIT -> true;
			case EIGHT_BIT -> eightBit;
			case BINARY -> false;
		};
		if (asMessage && bytes == CarriedMessage.Bytes.EIGHT_BIT) {
			wire.setMailExtension("BODY=8BITMIME");
		}
		MimeBodyPart text = new MimeBodyPart();
		writeText(text, message);
		return new MimeMultipart("mixed", text, asMessage ? carried.asMessage(bytes) : carried.asFile());
	}

	private static MimeMultipart alternative(OutboundMessage message) throws MessagingException {
		MimeBodyPart text = new MimeBodyPart();
		writeText(text, message);
		MimeBodyPart html = new MimeBodyPart();
		writeText(html, HtmlLetter.of(subject(message.subject()), clean(message.text()), message.language()), "html");
		return new MimeMultipart("alternative", text, html);
	}

	private static void writeText(MimePart part, OutboundMessage message) throws MessagingException {
		writeText(part, message.text(), "plain");
	}

	private static void writeText(MimePart part, String words, String subtype) throws MessagingException {
		String text = lines(words);
		part.setText(text, StandardCharsets.UTF_8.name(), subtype);
		part.setHeader("Content-Transfer-Encoding", isMostlyAscii(text) ? "quoted-printable" : "base64");
	}

	private static String clean(String text) {
		return text.replaceAll("\\r\\n?|[\\u2028\\u2029]", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
	}

	private static String lines(String text) {
		String clean = clean(text);
		return (clean.endsWith("\n") ? clean : clean + "\n").replace("\n", "\r\n");
	}

	private static boolean isMostlyAscii(String text) {
		long others = text.codePoints().filter((point) -> point > 127).count();
		return others * 4 < text.length();
	}

}
