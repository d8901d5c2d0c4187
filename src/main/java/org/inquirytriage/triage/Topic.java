package org.inquirytriage.triage;

import java.util.regex.Pattern;

/**
 * What a general inquiry is about; picks the template.
 *
 * @param slug its id in code, data, templates and reports
 */
public record Topic(String slug) {

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	public Topic {
		if (!SLUG.matcher(slug).matches()) {
			throw new IllegalArgumentException("Not a topic slug: " + slug);
		}
	}

	@Override
	public String toString() {
		return this.slug;
	}

}
