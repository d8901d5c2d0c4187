package org.inquirytriage.message;

import java.util.List;
import java.util.Optional;

/**
 * The header fields of a message in their order, unfolded; names are compared without
 * case.
 */
public record Headers(List<Field> fields) {

	public Headers {
		fields = List.copyOf(fields);
	}

	/** One header field: its name as written and its unfolded value. */
	public record Field(String name, String value) {
	}

	/** Every value of a field, from the top of the message down. */
	public List<String> all(String name) {
		return this.fields.stream().filter((field) -> field.name().equalsIgnoreCase(name)).map(Field::value).toList();
	}

	/** The topmost value of a field, or nothing. */
	public Optional<String> first(String name) {
		return this.fields.stream()
			.filter((field) -> field.name().equalsIgnoreCase(name))
			.map(Field::value)
			.findFirst();
	}

	/** Whether the field stands in the message, whatever its value. */
	public boolean has(String name) {
		return this.fields.stream().anyMatch((field) -> field.name().equalsIgnoreCase(name));
	}

	/** How often the field stands in the message. */
	public int count(String name) {
		return all(name).size();
	}

}
