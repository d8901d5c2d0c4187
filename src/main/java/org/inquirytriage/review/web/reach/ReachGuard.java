package org.inquirytriage.review.web.reach;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Reach;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers every address that names an inquiry outside of a person's reach as if there
 * were none, whichever page it belongs to.
 */
class ReachGuard implements HandlerInterceptor {

	private static final String INQUIRY = "id";

	private final Supplier<Inquiries> inquiries;

	ReachGuard(Supplier<Inquiries> inquiries) {
		this.inquiries = inquiries;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Reach reach = Reaches.of(request);
		if (reach != Reach.EVERYTHING
				&& request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
				&& path.entrySet().stream().anyMatch((part) -> isHidden(part, reach))) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return true;
	}

	/** An inquiry that there is not is answered in the same way as one out of reach. */
	private boolean isHidden(Map.Entry<?, ?> part, Reach reach) {
		return inquiry(String.valueOf(part.getValue()))
			.map((id) -> this.inquiries.get()
				.find(id)
				.map((inquiry) -> !reach.covers(inquiry.mailbox()))
				.orElse(INQUIRY.equals(part.getKey())))
			.orElse(false);
	}

	/** Read as the pages read it, as an id can be spelt in more ways than one. */
	private static Optional<InquiryId> inquiry(String value) {
		try {
			return Optional.of(InquiryId.of(value));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
