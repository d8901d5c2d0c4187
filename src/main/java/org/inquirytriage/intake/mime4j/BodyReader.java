package org.inquirytriage.intake.mime4j;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.inquirytriage.message.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * Chooses and decodes the text of a message: of alternatives the plain one and the HTML
 * one, of a report its first part, of a sequence every part that is shown.
 */
final class BodyReader {

	private static final String ATTACHMENT = "attachment";

	private static final Set<String> PLAIN_TYPES = Set.of("text/plain", "text", "text/markdown", "text/x-markdown");

	/** Types whose marks are tags; what HTML does not know of them is passed over. */
	private static final Set<String> TAGGED_TYPES = Set.of("text/html", "application/xhtml+xml", "text/enriched",
			"text/richtext");

	private static final Pattern META_CHARSET = Pattern
		.compile("<meta[^>]{1,200}charset\\s*=\\s*[\"']?([\\w.:-]{1,60})", Pattern.CASE_INSENSITIVE);

	private static final int META_BYTES = 2048;

	private final Defects defects;

	private final Map<Entity, Boolean> shown = new IdentityHashMap<>();

	BodyReader(Defects defects) {
		this.defects = defects;
	}

	/**
	 * The text of a message. What messages attached to it say follows as quoted text, so
	 * that no word goes unread.
	 */
	Body read(Entity message) {
		Body own = bodyOf(message, false);
		if (own.isBlank()) {
			own = bodyOf(message, true);
		}
		List<Body> all = new ArrayList<>();
		all.add(own);
		if (!message.type().is("multipart/report")) {
			carried(message, all);
		}
		Body whole = Body.below(all);
		return new Body(this.defects.bounded("body", whole.plain(), ReadingLimits.PLAIN_CHARACTERS),
				this.defects.bounded("body", whole.html(), ReadingLimits.HTML_CHARACTERS));
	}

	/** Whether this entity was chosen as text. */
	boolean isText(Entity entity) {
		return this.shown.containsKey(entity);
	}

	private void carried(Entity entity, List<Body> all) {
		for (Entity child : entity.children()) {
			if (entity.isMessage()) {
				all.add(bodyOf(child, true).quoted());
			}
			carried(child, all);
		}
	}

	private Body bodyOf(Entity entity, boolean namedToo) {
		if (entity.isContainer()) {
			return entity.children().isEmpty() ? withoutParts(entity) : bodyOfContainer(entity, namedToo);
		}
		boolean named = !entity.fileName().isEmpty() && entity.depth() > 0;
		if (!isText(entity.type()) || entity.disposition().equals(ATTACHMENT) || named && !namedToo) {
			return incompleteType(entity);
		}
		String text = text(entity);
		this.shown.put(entity, true);
		if (TAGGED_TYPES.contains(entity.type().type())) {
			return new Body(null, text);
		}
		return new Body(FlowedText.applies(entity.type()) ? FlowedText.join(text, entity.type()) : text, null);
	}

	private Body bodyOfContainer(Entity entity, boolean namedToo) {
		List<Entity> children = entity.children();
		return switch (entity.type().type()) {
			case "multipart/encrypted" -> Body.NONE;
			case "multipart/alternative" ->
				Body.among(children.stream().map((child) -> bodyOf(child, namedToo)).toList());
			case "multipart/report", "multipart/signed" -> bodyOf(children.getFirst(), namedToo);
			case "multipart/related" -> related(entity, namedToo);
			default -> Body.below(children.stream().map((child) -> bodyOf(child, namedToo)).toList());
		};
	}

	private Body related(Entity entity, boolean namedToo) {
		String start = entity.type().parameter("start").orElse("");
		Entity root = entity.children()
			.stream()
			.filter((child) -> !start.isEmpty() && child.headers().first("Content-ID").orElse("").strip().equals(start))
			.findFirst()
			.orElse(entity.children().getFirst());
		Body body = bodyOf(root, namedToo);
		return !body.isBlank() ? body
				: Body.below(entity.children().stream().map((child) -> bodyOf(child, namedToo)).toList());
	}

	/** A container in which no boundary was found is read as text. */
	private Body withoutParts(Entity entity) {
		String text = text(entity).lines().filter((line) -> !line.startsWith("--")).collect(Collectors.joining("\n"));
		if (text.isBlank()) {
			return Body.NONE;
		}
		this.defects.severe("MIME structure", "no part found in a container");
		return new Body(text, null);
	}

	private Body incompleteType(Entity entity) {
		if (entity.type().is("message/partial") || entity.type().is("message/external-body")) {
			this.defects.severe("body", "is only in part in this message");
		}
		return Body.NONE;
	}

	private String text(Entity entity) {
		if (entity.size() > ReadingLimits.TEXT_BYTES) {
			this.defects.severe("body", "longer than is read");
		}
		String encoding = entity.transferEncoding();
		TransferDecoder.Decoded content = TransferDecoder.decode(entity.content(), encoding);
		if (!content.whole()) {
			this.defects.severe("body", "transfer encoding is broken or not known");
		}
		String label = entity.type().parameter("charset").orElseGet(() -> metaCharset(entity, content.bytes()));
		TextDecoder.Decoded decoded = TextDecoder.decode(content.bytes(), label);
		if (decoded.flaw() != null) {
			report(decoded);
		}
		return lineFeeds(decoded.text());
	}

	private static @Nullable String metaCharset(Entity entity, byte[] bytes) {
		if (!entity.type().is("text/html")) {
			return null;
		}
		String top = new String(bytes, 0, Math.min(bytes.length, META_BYTES), StandardCharsets.ISO_8859_1);
		Matcher matcher = META_CHARSET.matcher(top);
		return matcher.find() ? matcher.group(1) : null;
	}

	private void report(TextDecoder.Decoded decoded) {
		String flaw = String.valueOf(decoded.flaw());
		if (decoded.lossy()) {
			this.defects.severe("body", flaw);
			return;
		}
		this.defects.minor("body", flaw);
	}

	/** Whether a part of this type is read as text. */
	static boolean isText(ContentType type) {
		return TAGGED_TYPES.contains(type.type()) || PLAIN_TYPES.contains(type.type());
	}

	private static String lineFeeds(String text) {
		return text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace('\r', '\n');
	}

}
