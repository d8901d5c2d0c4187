package org.inquirytriage.intake.imap.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.angus.mail.imap.protocol.BODYSTRUCTURE;
import org.jspecify.annotations.Nullable;

/**
 * A large message without its attachments: its fields, its text parts, and the fields of
 * every other part with nothing below them. Of a text without end, or a message within
 * the message, only the beginning is taken. A last part says what was left out, for who
 * gets the message forwarded.
 */
final class TextParts {

	private static final String WHOLE = "1";

	/** The longest text that is fetched of a part; the rest makes no difference. */
	private static final int LONGEST_TEXT = 4 * 1024 * 1024;

	private static final int MOST_PARTS = 100;

	private static final String NOTE = "attachments-left-in-the-mailbox.txt";

	private final BODYSTRUCTURE root;

	private final Set<String> sections = new LinkedHashSet<>();

	private final Map<String, BODYSTRUCTURE> left = new LinkedHashMap<>();

	private TextParts(BODYSTRUCTURE root) {
		this.root = root;
	}

	/**
	 * What to fetch of a message; nothing when it can be put together only from the
	 * whole.
	 */
	static Optional<TextParts> of(@Nullable BODYSTRUCTURE root) {
		if (root == null) {
			return Optional.empty();
		}
		TextParts parts = new TextParts(root);
		boolean complete = root.isMulti() ? parts.collect(root, "") : isText(root) && parts.take(root, WHOLE);
		boolean worthwhile = !parts.left.isEmpty() && parts.sections.size() <= MOST_PARTS;
		return (complete && worthwhile) ? Optional.of(parts) : Optional.empty();
	}

	private boolean collect(BODYSTRUCTURE part, String section) {
		if (!section.isEmpty()) {
			this.sections.add(section + ".MIME");
		}
		if (part.isMulti()) {
			boolean complete = boundary(part) != null && part.bodies != null;
			for (int at = 0; complete && at < part.bodies.length; at++) {
				complete = collect(part.bodies[at], section(section, at));
			}
			return complete;
		}
		return take(part, section);
	}

	private boolean take(BODYSTRUCTURE part, String section) {
		boolean read = isText(part) || part.isNested() || "message".equalsIgnoreCase(part.type);
		if (read) {
			this.sections.add(section);
		}
		if (!read || part.size > LONGEST_TEXT) {
			this.left.put(section, part);
		}
		return true;
	}

	private static String section(String parent, int at) {
		return (parent.isEmpty() ? "" : parent + ".") + (at + 1);
	}

	private static boolean isText(BODYSTRUCTURE part) {
		return "text".equalsIgnoreCase(part.type) && !"attachment".equalsIgnoreCase(part.disposition);
	}

	private static @Nullable String boundary(BODYSTRUCTURE part) {
		return (part.cParams != null) ? part.cParams.get("boundary") : null;
	}

	/** The items of a FETCH command for it. */
	String items() {
		StringBuilder items = new StringBuilder("(UID");
		this.sections.forEach((section) -> items.append(" BODY.PEEK[")
			.append(section)
			.append(section.endsWith(".MIME") ? "]" : "]<0." + LONGEST_TEXT + ">"));
		return items.append(')').toString();
	}

	/**
	 * The message put together; nothing when a part is missing.
	 * @param header its fields, up to the empty line and with it
	 * @param fetched what was fetched by section
	 */
	byte @Nullable [] assembled(byte[] header, Map<String, byte[]> fetched) {
		if (!fetched.keySet().containsAll(this.sections)) {
			return null;
		}
		ByteArrayOutputStream message = new ByteArrayOutputStream();
		fields(message, header);
		write(message, this.root, this.root.isMulti() ? "" : WHOLE, fetched);
		return message.toByteArray();
	}

	private void write(ByteArrayOutputStream message, BODYSTRUCTURE part, String section, Map<String, byte[]> fetched) {
		if (!part.isMulti()) {
			message.writeBytes(fetched.getOrDefault(section, new byte[0]));
			return;
		}
		String boundary = "\r\n--" + boundary(part);
		for (int at = 0; at < part.bodies.length; at++) {
			String child = section(section, at);
			line(message, boundary);
			fields(message, fetched.getOrDefault(child + ".MIME", new byte[0]));
			write(message, part.bodies[at], child, fetched);
		}
		if (section.isEmpty()) {
			line(message, boundary);
			line(message, note());
		}
		line(message, boundary + "--");
	}

	/** Some servers leave out the empty line that ends them. */
	private static void fields(ByteArrayOutputStream message, byte[] fields) {
		String text = new String(fields, StandardCharsets.ISO_8859_1).stripTrailing();
		line(message, text.isEmpty() ? "" : text + "\r\n");
	}

	private String note() {
		StringBuilder note = new StringBuilder(
				"Content-Type: text/plain; charset=UTF-8\r\n" + "Content-Disposition: attachment; filename=\"" + NOTE
						+ "\"\r\n\r\n" + "These parts of the message stayed in the mailbox that it was sent to:\r\n");
		this.left.forEach((section, part) -> note.append(section)
			.append(": ")
			.append(part.type)
			.append('/')
			.append(part.subtype)
			.append(", ")
			.append(part.size)
			.append(" bytes\r\n"));
		return note.toString();
	}

	private static void line(ByteArrayOutputStream message, String line) {
		message.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
	}

}
