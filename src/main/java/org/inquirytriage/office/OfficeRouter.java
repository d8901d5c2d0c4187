package org.inquirytriage.office;

import java.util.List;

import org.inquirytriage.text.InquiryText;

/**
 * Finds the office that an inquiry belongs to by the physicians and offices it names; the
 * program's own line where it names none, or more than one. Follows its directory when
 * that changes.
 */
public final class OfficeRouter {

	private final OfficeDirectory directory;

	private volatile Known known;

	public OfficeRouter(OfficeDirectory directory) {
		this.directory = directory;
		this.known = Known.of(directory.offices());
	}

	/**
	 * The office of an inquiry. What a message quotes counts only where its writer named
	 * nobody.
	 */
	public Routing route(InquiryText text) {
		return current().names().route(text);
	}

	private Known current() {
		List<Office> offices = this.directory.offices();
		Known current = this.known;
		if (!current.offices().equals(offices)) {
			current = Known.of(offices);
			this.known = current;
		}
		return current;
	}

	/** Some offices, and what they are named. */
	private record Known(List<Office> offices, NamedOffices names) {

		static Known of(List<Office> offices) {
			return new Known(offices, new NamedOffices(new OfficeDirectory(offices)));
		}

	}

}
