package org.inquirytriage.intake.imap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.inquirytriage.message.ContentType;
import org.inquirytriage.message.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads the MIME tree of a message in one pass over its bytes, so that deep nesting costs
 * no more than flat mail (Jakarta Mail reads the content anew for each level).
 */
final class MimeReader {

	private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+");

	/** A plain or HTML text that says so the wrong way round. */
	private static final Pattern TURNED = Pattern.compile("^\\s*(plain|html)/(text)\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

	private static final ContentType MESSAGE = new ContentType("message/rfc822", Map.of());

	private final byte[] raw;

	private final Lines lines;

	private final Defects defects;

	private final Deque<String> boundaries = new ArrayDeque<>();

	private int parts;

	private MimeReader(byte[] raw, int start, Defects defects) {
		this.raw = raw;
		this.lines = new Lines(raw, start, raw.length);
		this.defects = defects;
	}

	/** What ends the content of an entity. */
	private record Ending(int contentEnd, String boundary, boolean closes) {

		static final String NONE = "";

		boolean isAt(String wanted) {
			return this.boundary.equals(wanted);
		}

	}

	/** The tree of the message whose body starts at an offset. */
	static Entity read(byte[] raw, int bodyStart, Headers headers, Defects defects) {
		MimeReader reader = new MimeReader(raw, bodyStart, defects);
		List<Entity> root = new ArrayList<>();
		reader.content(0, headers, ContentType.PLAIN, root);
		return root.getFirst();
	}

	private Ending part(int depth, ContentType byDefault, List<Entity> siblings) {
		HeaderReader.Block block = HeaderReader.ofPart(this.raw, this.lines, (line) -> matching(line) != null);
		this.lines.rewind(block.bodyStart());
		if (!block.stray().isEmpty()) {
			this.defects.minor("MIME structure", "no blank line before the content of a part");
		}
		return content(depth, block.headers(), byDefault, siblings);
	}

	private Ending content(int depth, Headers headers, ContentType byDefault, List<Entity> siblings) {
		this.parts++;
		int start = this.lines.next();
		ContentType type = contentType(headers, byDefault);
		FieldParameters disposition = FieldParameters.parse(headers.first("Content-Disposition").orElse(""));
		String named = disposition.parameters().getOrDefault("filename", type.parameter("name").orElse(""));
		String fileName = CONTROL.matcher(EncodedWords.decode(named).text()).replaceAll(" ").strip();
		List<Entity> children = new ArrayList<>();
		boolean mayDescend = mayDescend(depth, type);
		Ending ending;
		if (mayDescend && type.is("multipart/")) {
			ending = container(depth, type, children);
		}
		else if (mayDescend && isMessage(type) && isUnencoded(headers)) {
			ending = part(depth + 1, ContentType.PLAIN, children);
		}
		else {
			ending = leaf();
		}
		siblings.add(new Entity(depth, headers, type, disposition.value(), fileName, start,
				Math.max(start, ending.contentEnd()), List.copyOf(children)));
		return ending;
	}

	private boolean mayDescend(int depth, ContentType type) {
		if (!type.is("multipart/") && !isMessage(type)) {
			return false;
		}
		if (depth >= ReadingLimits.DEPTH || this.parts >= ReadingLimits.PARTS) {
			this.defects.severe("MIME structure", "too deep or too many parts");
			return false;
		}
		return true;
	}

	private Ending container(int depth, ContentType type, List<Entity> children) {
		int start = this.lines.next();
		String declared = type.parameter("boundary").orElse("").stripTrailing();
		Ending ending = declared.isEmpty() ? null : between(declared, depth, type, children);
		if (ending != null) {
			return ending;
		}
		this.lines.rewind(start);
		String likely = likelyBoundary();
		this.lines.rewind(start);
		if (likely.isEmpty()) {
			return leaf();
		}
		this.defects.minor("MIME structure", "boundary missing or wrong");
		ending = between(likely, depth, type, children);
		return (ending != null) ? ending : leaf();
	}

	/**
	 * The parts between the lines of one boundary, or null when there is no such line.
	 */
	private @Nullable Ending between(String boundary, int depth, ContentType type, List<Entity> children) {
		ContentType byDefault = type.is("multipart/digest") ? MESSAGE : ContentType.PLAIN;
		this.boundaries.push(boundary);
		Ending ending = leaf();
		boolean found = ending.isAt(boundary);
		while (ending.isAt(boundary) && !ending.closes()) {
			if (this.parts >= ReadingLimits.PARTS) {
				this.defects.severe("MIME structure", "too deep or too many parts");
				ending = leaf();
			}
			else {
				ending = part(depth + 1, byDefault, children);
			}
		}
		this.boundaries.pop();
		if (!found) {
			return null;
		}
		return ending.isAt(boundary) ? leaf() : ending;
	}

	/** Moves behind the next boundary of any container that is open. */
	private Ending leaf() {
		int contentEnd = this.lines.next();
		while (this.lines.advance()) {
			String boundary = matching(this.lines);
			if (boundary != null) {
				return new Ending(contentEnd, boundary, closes(boundary));
			}
			contentEnd = this.lines.end();
		}
		return new Ending(this.lines.limit(), Ending.NONE, true);
	}

	private boolean closes(String boundary) {
		return this.lines.trimmedEnd() - this.lines.start() == boundary.length() + 4;
	}

	private @Nullable String matching(Lines line) {
		if (!line.startsWith("--")) {
			return null;
		}
		int length = line.trimmedEnd() - line.start() - 2;
		for (String boundary : this.boundaries) {
			boolean fits = line.startsWith(boundary, line.start() + 2);
			boolean ends = length == boundary.length()
					|| length == boundary.length() + 2 && line.startsWith("--", line.start() + 2 + boundary.length());
			if (fits && ends) {
				return boundary;
			}
		}
		return null;
	}

	/** The first line of the content that looks like a boundary, without its dashes. */
	private String likelyBoundary() {
		while (this.lines.advance() && matching(this.lines) == null) {
			int length = this.lines.trimmedEnd() - this.lines.start();
			String line = new String(this.raw, this.lines.start(), length, StandardCharsets.ISO_8859_1);
			if (line.startsWith("--") && !line.replace("-", "").isBlank()) {
				return line.substring(2);
			}
		}
		return "";
	}

	private ContentType contentType(Headers headers, ContentType byDefault) {
		List<String> written = headers.all("Content-Type");
		if (written.isEmpty()) {
			return byDefault;
		}
		if (written.stream().distinct().count() > 1) {
			this.defects.severe("Content-Type", "repeated field");
		}
		FieldParameters field = FieldParameters.parse(TURNED.matcher(written.getFirst()).replaceFirst("$2/$1"));
		if (MEDIA_TYPE.matcher(field.value()).matches()) {
			return new ContentType(field.value(), field.parameters());
		}
		this.defects.minor("Content-Type", "not a media type");
		return new ContentType(byDefault.type(), field.parameters());
	}

	private static boolean isMessage(ContentType type) {
		return type.is("message/rfc822") || type.is("message/global");
	}

	private static boolean isUnencoded(Headers headers) {
		String encoding = headers.first("Content-Transfer-Encoding").orElse("").toLowerCase(Locale.ROOT);
		return !encoding.contains("base64") && !encoding.contains("quoted");
	}

}
