package org.inquirytriage.review.web;

import java.security.Principal;
import java.util.Locale;
import java.util.function.ToLongFunction;

import jakarta.servlet.http.HttpServletRequest;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.review.web.Banners.Shown;
import org.inquirytriage.review.web.UndoOffers.Offer;
import org.inquirytriage.review.web.reach.Reaches;
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

	private final ObjectProvider<UndoOffers> undo;

	PageAdvice(ObjectProvider<Banners> banners, ObjectProvider<Counts> counts, ObjectProvider<ProgramTime> time,
			ObjectProvider<UndoOffers> undo) {
		this.banners = banners;
		this.counts = counts;
		this.time = time;
		this.undo = undo;
	}

	@ModelAttribute("banners")
	@Nullable Shown banners(HttpServletRequest request, Locale locale) {
		Banners all = this.banners.getIfAvailable();
		if (all == null) {
			return null;
		}
		try {
			return seesInquiries(request) ? all.forStaff(Reaches.of(request), locale) : all.forAnybody(locale);
		}
		catch (DataAccessException ex) {
			logger.warn("The state of the service could not be read for a page", ex);
			return all.forAnybody(locale);
		}
	}

	@ModelAttribute("quarantined")
	long quarantined(HttpServletRequest request) {
		return counted(request, (numbers) -> numbers.at(InquiryStatus.QUARANTINED, Reaches.of(request)));
	}

	@ModelAttribute("waiting")
	long waiting(HttpServletRequest request) {
		return counted(request, (numbers) -> numbers.waiting(Reaches.of(request)));
	}

	private long counted(HttpServletRequest request, ToLongFunction<Counts> number) {
		Counts numbers = this.counts.getIfAvailable();
		try {
			return (numbers != null && seesInquiries(request)) ? number.applyAsLong(numbers) : 0;
		}
		catch (DataAccessException ex) {
			logger.warn("What waits could not be counted for a page", ex);
			return 0;
		}
	}

	@ModelAttribute("undo")
	@Nullable Offer undo(HttpServletRequest request, Locale locale) {
		UndoOffers offers = this.undo.getIfAvailable();
		Principal person = request.getUserPrincipal();
		if (offers == null || person == null || !seesInquiries(request)) {
			return null;
		}
		try {
			return offers.of(person.getName(), Reaches.of(request), locale).orElse(null);
		}
		catch (DataAccessException ex) {
			logger.warn("What can be undone could not be read for a page", ex);
			return null;
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
