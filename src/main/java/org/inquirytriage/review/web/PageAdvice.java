package org.inquirytriage.review.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.review.web.Banners.Shown;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page what the service as a whole is doing, and in which zone times are. */
@ControllerAdvice
class PageAdvice {

	private static final Logger logger = LoggerFactory.getLogger(PageAdvice.class);

	private final ObjectProvider<Banners> banners;

	private final ObjectProvider<Counts> counts;

	private final ObjectProvider<ProgramTime> time;

	PageAdvice(ObjectProvider<Banners> banners, ObjectProvider<Counts> counts, ObjectProvider<ProgramTime> time) {
		this.banners = banners;
		this.counts = counts;
		this.time = time;
	}

	@ModelAttribute("banners")
	@Nullable Shown banners(HttpServletRequest request, Locale locale) {
		Banners all = this.banners.getIfAvailable();
		if (all == null) {
			return null;
		}
		try {
			return seesInquiries(request) ? all.forStaff(locale) : all.forAnybody(locale);
		}
		catch (DataAccessException ex) {
			logger.warn("The state of the service could not be read for a page", ex);
			return all.forAnybody(locale);
		}
	}

	@ModelAttribute("quarantined")
	long quarantined(HttpServletRequest request) {
		Counts numbers = this.counts.getIfAvailable();
		try {
			return (numbers != null && seesInquiries(request)) ? numbers.at(InquiryStatus.QUARANTINED) : 0;
		}
		catch (DataAccessException ex) {
			logger.warn("The quarantine could not be counted for a page", ex);
			return 0;
		}
	}

	@ModelAttribute("zone")
	@Nullable String zone(Locale locale) {
		ProgramTime program = this.time.getIfAvailable();
		return (program != null) ? program.zone(locale) : null;
	}

	private static boolean seesInquiries(HttpServletRequest request) {
		return request.isUserInRole("STAFF") || request.isUserInRole("ADMIN") || request.isUserInRole("AUDITOR");
	}

}
