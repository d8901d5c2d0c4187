package org.inquirytriage.review.web.desk;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.review.Preview;
import org.inquirytriage.review.ReviewDecision;
import org.inquirytriage.review.ReviewDesk;
import org.inquirytriage.review.web.casefile.CaseViews;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages have in common that show mail before it leaves. */
class DecidePages {

	private final Inquiries inquiries;

	private final CaseViews cases;

	private final ReviewDesk desk;

	private final PreviewWords previews;

	private final AccessLog log;

	DecidePages(Inquiries inquiries, CaseViews cases, ReviewDesk desk, PreviewWords previews, AccessLog log) {
		this.log = log;
		this.inquiries = inquiries;
		this.cases = cases;
		this.desk = desk;
		this.previews = previews;
	}

	/** The inquiry of a page; ends with status 404 when there is none. */
	Inquiry inquiry(Acting acting) {
		return this.inquiries.find(acting.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Fills what a page shows beside its form. */
	void fill(Model model, Acting acting, ReviewDecision decision, String way) {
		model.addAttribute("view", this.cases.find(acting.id(), acting.reach(), acting.locale())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		this.log.record(acting.person(), AccessLog.Act.VIEWED_INQUIRY, acting.id().toString());
		model.addAttribute("way", way);
		fillPreview(model, acting, decision);
	}

	/** Fills what would leave. */
	void fillPreview(Model model, Acting acting, ReviewDecision decision) {
		Inquiry inquiry = inquiry(acting);
		Preview preview = this.desk.preview(inquiry, decision);
		model.addAttribute("preview", this.previews.of(inquiry, preview, acting.locale()));
	}

}
