package org.inquirytriage.triage;

/**
 * What a general inquiry is about; picks the template.
 *
 * @param slug its id in code, data, templates and reports
 */
public record Topic(String slug) {

	public Topic {
		if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
			throw new IllegalArgumentException("Not a topic slug: " + slug);
		}
	}

	@Override
	public String toString() {
		return this.slug;
	}

}
