package org.inquirytriage.message;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A media type with its parameters, all names in lower case (RFC 2045 section 5).
 *
 * @param type such as {@code text/plain}
 * @param parameters such as {@code charset}; values as written
 */
public record ContentType(String type, Map<String, String> parameters) {

	/** What a part is when it does not say (RFC 2045 section 5.2). */
	public static final ContentType PLAIN = new ContentType("text/plain", Map.of());

	public ContentType {
		type = type.toLowerCase(Locale.ROOT);
		parameters = Map.copyOf(parameters);
	}

	/** The value of a parameter, or nothing. */
	public Optional<String> parameter(String name) {
		return Optional.ofNullable(this.parameters.get(name.toLowerCase(Locale.ROOT)));
	}

	/** Whether this is the given type, or of the given family when it ends in a slash. */
	public boolean is(String typeOrFamily) {
		return typeOrFamily.endsWith("/") ? this.type.startsWith(typeOrFamily) : this.type.equals(typeOrFamily);
	}

}
