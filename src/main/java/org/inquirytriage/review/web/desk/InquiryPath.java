package org.inquirytriage.review.web.desk;

import org.inquirytriage.inquiry.InquiryId;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The inquiry that a page's path names. */
final class InquiryPath {

	/** The path of the pages of one inquiry. */
	static final String OF = "/inquiries/{id:[0-9a-f-]{36}}";

	private InquiryPath() {
	}

	/** The id in a path; ends with status 404 when it is none. */
	static InquiryId id(String uuid) {
		try {
			return InquiryId.of(uuid);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, ex);
		}
	}

	/** Leads to the page of an inquiry, or to one below it. */
	static String redirect(InquiryId id, String below) {
		return "redirect:/inquiries/" + id + below;
	}

}
