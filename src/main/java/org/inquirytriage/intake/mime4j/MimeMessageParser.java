package org.inquirytriage.intake.mime4j;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.intake.UnreadableMessageException;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.Headers;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.Part;

/**
 * Reads raw mail, however broken, into the mail model. The same bytes give the same
 * message on every machine.
 */
public final class MimeMessageParser implements MessageParser {

	private static final List<String> RECIPIENT_FIELDS = List.of("To", "Cc", "Bcc", "Resent-To", "Resent-Cc",
			"Resent-Bcc");

	private static final Set<String> SIGNATURES = Set.of("application/pgp-signature", "application/pkcs7-signature",
			"application/x-pkcs7-signature");

	@Override
	public InboundMessage parse(byte[] raw, Instant received, Set<String> keywords) {
		try {
			return read(raw, received, keywords);
		}
		catch (UnreadableMessageException ex) {
			throw ex;
		}
		catch (Throwable ex) {
			Defects.rethrowIfMachineFails(ex);
			throw new UnreadableMessageException("Could not read the message (" + ex.getClass().getSimpleName() + ")");
		}
	}

	private static InboundMessage read(byte[] raw, Instant received, Set<String> keywords) {
		Defects defects = new Defects();
		HeaderBlock block = header(LineEnds.normalised(raw), defects);
		Entity root = MimeTree.read(block.message(), defects);
		Headers headers = root.headers();
		BodyReader bodies = new BodyReader(defects);
		Body body = defects.guarded("body", Body.NONE, () -> bodies.read(root));
		if (body.isBlank() && !block.stray().isBlank()) {
			body = new Body(block.stray(), null);
		}
		String subject = defects.guarded("Subject", "", () -> subject(headers, defects));
		List<EmailAddress> from = AddressReader.writers(headers.all("From"), defects);
		List<EmailAddress> recipients = AddressReader
			.recipients(RECIPIENT_FIELDS.stream().flatMap((name) -> headers.all(name).stream()).toList(), defects);
		return new InboundMessage(digest(raw), raw.length, received, keywords, headers,
				AddressReader.reversePath(headers.all("Return-Path")),
				headers.first("Message-ID").flatMap(MessageId::parse).orElse(null), subject, from, recipients,
				root.type(), parts(root, bodies), body.plain(), body.html(), defects.all());
	}

	private static HeaderBlock header(byte[] raw, Defects defects) {
		HeaderBlock block = HeaderBlock.of(raw);
		if (block.isEmpty() && block.isAll()) {
			throw new UnreadableMessageException("The message is empty");
		}
		if (block.isEmpty()) {
			defects.severe("header", "no field found");
		}
		if (!block.isWhole()) {
			defects.severe("header", "longer than is read");
		}
		if (!block.stray().isEmpty()) {
			defects.severe("header", "lines that are no fields");
		}
		return block;
	}

	private static String subject(Headers headers, Defects defects) {
		List<String> subjects = headers.all("Subject").stream().distinct().toList();
		if (subjects.size() > 1) {
			defects.severe("Subject", "repeated field");
		}
		TextDecoder.Decoded decoded = EncodedWords.decode(subjects.isEmpty() ? "" : subjects.getFirst());
		if (decoded.lossy()) {
			defects.severe("Subject", "could not be decoded whole");
		}
		String subject = decoded.text().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		return Objects.requireNonNullElse(defects.bounded("Subject", subject, ReadingLimits.SUBJECT_CHARACTERS), "");
	}

	private static List<Part> parts(Entity root, BodyReader bodies) {
		List<Part> parts = new ArrayList<>();
		list(root, bodies, parts);
		return parts;
	}

	private static void list(Entity entity, BodyReader bodies, List<Part> parts) {
		boolean says = entity.disposition().equals("attachment") || !entity.fileName().isEmpty();
		boolean shown = bodies.isText(entity) || entity.isContainer() || SIGNATURES.contains(entity.type().type());
		boolean attached = !shown && (says || !entity.type().is("text/"));
		parts.add(new Part(entity.depth(), entity.type(), attached, entity.fileName(), entity.size()));
		entity.children().forEach((child) -> list(child, bodies, parts));
	}

	private static String digest(byte[] raw) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java platform", ex);
		}
	}

}
