package org.inquirytriage.review.web.desk;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import org.inquirytriage.account.AccessLog;
import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.review.reading.HtmlCopies;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import java.nio.charset.StandardCharsets;

/**
 * A copy of the HTML that a writer sent, for a frame of its own: a page that may do
 * nothing but stand there.
 */
@Controller
class HtmlLetterController {

	/** For this page alone; it also says which pages may hold it. */
	private static final String NOTHING_BUT_OUR_STYLE = "default-src 'none'; style-src 'self'; form-action 'none'; "
			+ "base-uri 'none'; frame-ancestors 'self'; sandbox";

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final Inquiries inquiries;

	private final HtmlCopies copies;

	private final AccessLog log;

	HtmlLetterController(Inquiries inquiries, HtmlCopies copies, AccessLog log) {
		this.inquiries = inquiries;
		this.copies = copies;
		this.log = log;
	}

	@GetMapping(InquiryPath.OF + "/html")
	ResponseEntity<String> page(@PathVariable String id, Principal person, HttpServletRequest request) {
		InquiryId inquiry = InquiryPath.id(id);
		BodyText text = this.inquiries.text(inquiry)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		String html = text.html();
		if (html == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.log.record(person.getName(), AccessLog.Act.VIEWED_INQUIRY, inquiry.toString());
		return ResponseEntity.ok()
			.contentType(HTML)
			.header("Content-Security-Policy", NOTHING_BUT_OUR_STYLE)
			.header("X-Frame-Options", "SAMEORIGIN")
			.header("Referrer-Policy", "no-referrer")
			.body(this.copies.safe(html, request.getContextPath() + "/assets/letter.css"));
	}

}
