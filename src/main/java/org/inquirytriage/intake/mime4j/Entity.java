package org.inquirytriage.intake.mime4j;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.inquirytriage.message.ContentType;
import org.inquirytriage.message.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One entity of a MIME tree, a message or a part of one (RFC 2045 section 2.4), which
 * Mime4j fills while it reads.
 */
final class Entity implements BodyDescriptorBuilder {

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

	private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

	private final int depth;

	private final ContentType byDefault;

	private final PartCount parts;

	private final List<RawField> fields = new ArrayList<>();

	private final List<Entity> children = new ArrayList<>();

	private Headers headers = new Headers(List.of());

	private ContentType type = ContentType.PLAIN;

	private FieldParameters disposition = FieldParameters.parse("");

	private String boundary = "";

	/** Lines of a body that no blank line parts from the fields. */
	private final StringBuilder stray = new StringBuilder();

	private byte[] content = {};

	private long contentSize;

	Entity(int depth, ContentType byDefault, PartCount parts) {
		this.depth = depth;
		this.byDefault = byDefault;
		this.parts = parts;
	}

	@Override
	public void reset() {
		// One entity is read by one builder, which is therefore always fresh.
	}

	@Override
	public @Nullable Field addField(RawField field) {
		if (field.getName().isEmpty() || !this.stray.isEmpty()) {
			this.stray.append(this.stray.isEmpty() ? "" : "\r\n").append(HeaderFields.line(field));
		}
		else {
			this.fields.add(field);
		}
		return null;
	}

	@Override
	public BodyDescriptor build() {
		if (!this.fields.isEmpty()) {
			this.headers = HeaderFields.decoded(this.fields);
			this.fields.clear();
		}
		this.type = HeaderFields.contentType(this.headers, this.byDefault, this.parts.defects());
		this.disposition = FieldParameters.parse(this.headers.first("Content-Disposition").orElse(""));
		if (this.boundary.isEmpty()) {
			this.boundary = this.type.parameter("boundary").orElse("").stripTrailing();
		}
		return new EntityDescriptor(this, this.parts.mayHold(this));
	}

	@Override
	public BodyDescriptorBuilder newChild() {
		ContentType childType = this.type.is("multipart/digest") ? HeaderFields.MESSAGE : ContentType.PLAIN;
		Entity child = new Entity(this.depth + 1, childType, this.parts);
		if (this.parts.add()) {
			this.children.add(child);
		}
		return child;
	}

	/** Keeps the content where it may be text, and only measures it where it is not. */
	void take(InputStream raw) throws IOException {
		if (this.content.length == 0 && (isContainer() || BodyReader.isText(this.type))) {
			byte[] lines = this.stray.toString().getBytes(StandardCharsets.ISO_8859_1);
			this.content = joined(lines, raw.readNBytes(ReadingLimits.TEXT_BYTES));
		}
		this.contentSize = Math.max(this.contentSize,
				this.content.length + raw.transferTo(OutputStream.nullOutputStream()));
	}

	private static byte[] joined(byte[] lines, byte[] body) {
		if (lines.length == 0) {
			return body;
		}
		ByteArrayOutputStream joined = new ByteArrayOutputStream(lines.length + body.length);
		joined.writeBytes(lines);
		joined.writeBytes((body.length == 0) ? body : BLANK_LINE);
		joined.writeBytes(body);
		return joined.toByteArray();
	}

	/** Whether a line of its body stood among its fields and could not be put back. */
	boolean hasMisplacedLines() {
		return !this.stray.isEmpty() && (isMessage() || !this.children.isEmpty());
	}

	/** Takes another boundary than the one it declares, which was not found. */
	void guessBoundary(String likely) {
		this.boundary = likely;
	}

	/** 0 for the message itself. */
	int depth() {
		return this.depth;
	}

	Headers headers() {
		return this.headers;
	}

	/** What it says it is. */
	ContentType type() {
		return this.type;
	}

	/** The line that parts its parts, without its dashes; empty when there is none. */
	String boundary() {
		return this.boundary;
	}

	/** In lower case, empty when it says none. */
	String disposition() {
		return this.disposition.value();
	}

	/** Decoded, empty when it has none. */
	String fileName() {
		String named = this.disposition.parameters().getOrDefault("filename", this.type.parameter("name").orElse(""));
		return CONTROL.matcher(EncodedWords.decode(named).text()).replaceAll(" ").strip();
	}

	/** What it contains. */
	List<Entity> children() {
		return this.children;
	}

	/**
	 * Its encoded content, up to the length that is read; empty unless it may be text.
	 */
	byte[] content() {
		return this.content;
	}

	/** Whether it contains parts. */
	boolean isContainer() {
		return this.type.is("multipart/");
	}

	/** Whether it is a message of its own. */
	boolean isMessage() {
		return this.type.is("message/rfc822") || this.type.is("message/global");
	}

	/** How its content is encoded for the way. */
	String transferEncoding() {
		return this.headers.first("Content-Transfer-Encoding").orElse("");
	}

	/** How many bytes its content has; of a container, that of its parts. */
	long size() {
		return this.children.isEmpty() ? this.contentSize : this.children.stream().mapToLong(Entity::size).sum();
	}

}
