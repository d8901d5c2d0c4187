package org.inquirytriage.erasure.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.inquirytriage.erasure.web.ErasureViews.Shown;
import org.inquirytriage.inquiry.InquiryId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/** Tells the pages of one inquiry which erasure took its words. */
@ControllerAdvice("org.inquirytriage.review.web.desk")
class ErasedAdvice {

	private final ObjectProvider<ErasureViews> views;

	ErasedAdvice(ObjectProvider<ErasureViews> views) {
		this.views = views;
	}

	@ModelAttribute("erasure")
	@Nullable Shown erasure(HttpServletRequest request) {
		ErasureViews all = this.views.getIfAvailable();
		if (all == null
				|| !(request
					.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
				|| !(variables.get("id") instanceof String id)) {
			return null;
		}
		try {
			return all.of(InquiryId.of(id)).orElse(null);
		}
		catch (IllegalArgumentException ex) {
			// the page itself says that there is no such inquiry
			return null;
		}
	}

}
