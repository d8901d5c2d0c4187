package org.inquirytriage.intake.mime4j;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteSequence;
import org.inquirytriage.message.ContentType;
import org.inquirytriage.message.Headers;
import org.jspecify.annotations.Nullable;

/** Turns the fields that Mime4j found into text. */
final class HeaderFields {

	static final ContentType MESSAGE = new ContentType("message/rfc822", Map.of());

	private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s\";]{1,60})",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\x00]]+");

	private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+");

	/** A plain or HTML text that says so the wrong way round. */
	private static final Pattern TURNED = Pattern.compile("^\\s*(plain|html)/(text)\\b", Pattern.CASE_INSENSITIVE);

	private HeaderFields() {
	}

	/** The fields unfolded, without NUL, encoded words as written. */
	static Headers decoded(List<RawField> fields) {
		String fallback = fallbackCharset(fields);
		return new Headers(fields.stream()
			.map((field) -> new Headers.Field(field.getName(), decoded(unfolded(field), fallback)))
			.toList());
	}

	private static String decoded(String unfolded, @Nullable String fallback) {
		String text = TextDecoder.decode(unfolded.getBytes(StandardCharsets.ISO_8859_1), fallback).text();
		return CONTROL.matcher(text).replaceAll(" ").strip();
	}

	/** The field as it is written, or the line that is none, bytes as characters. */
	static String line(RawField field) {
		return field.getName().isEmpty() ? field.getBody()
				: new String(field.getRaw().toByteArray(), StandardCharsets.ISO_8859_1);
	}

	/** The value with its bytes as characters. */
	private static String unfolded(RawField field) {
		ByteSequence raw = field.getRaw();
		int start = field.getDelimiterIdx() + 1;
		String value = new String(raw.toByteArray(), start, raw.length() - start, StandardCharsets.ISO_8859_1);
		return value.lines().map(String::strip).collect(Collectors.joining(" "));
	}

	/**
	 * Raw 8-bit header text is UTF-8 (RFC 6532), else most likely in the body's charset.
	 */
	private static @Nullable String fallbackCharset(List<RawField> fields) {
		return fields.stream()
			.filter((field) -> field.getName().equalsIgnoreCase("Content-Type"))
			.findFirst()
			.map((field) -> CHARSET.matcher(unfolded(field)))
			.filter(Matcher::find)
			.map((matcher) -> matcher.group(1))
			.filter(HeaderFields::mayWriteHeaders)
			.orElse(null);
	}

	private static boolean mayWriteHeaders(String label) {
		Charset charset = TextDecoder.charset(label);
		return charset != null && TextDecoder.isAsciiBased(charset);
	}

	/** What the fields say the entity is, however they say it. */
	static ContentType contentType(Headers headers, ContentType byDefault, Defects defects) {
		List<String> written = headers.all("Content-Type");
		if (written.isEmpty()) {
			return byDefault;
		}
		if (written.stream().distinct().count() > 1) {
			defects.severe("Content-Type", "repeated field");
		}
		FieldParameters field = FieldParameters.parse(TURNED.matcher(written.getFirst()).replaceFirst("$2/$1"));
		if (MEDIA_TYPE.matcher(field.value()).matches()) {
			return new ContentType(field.value(), field.parameters());
		}
		defects.minor("Content-Type", "not a media type");
		return new ContentType(byDefault.type(), field.parameters());
	}

}
