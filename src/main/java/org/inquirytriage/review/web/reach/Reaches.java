package org.inquirytriage.review.web.reach;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import org.inquirytriage.account.MailboxLimited;
import org.inquirytriage.inquiry.Reach;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;

/** The reach of whoever asks for a page. */
public final class Reaches {

	private Reaches() {
	}

	/** The reach of whoever sent a request. */
	public static Reach of(HttpServletRequest request) {
		return of(request.getUserPrincipal());
	}

	/** The reach of somebody, or of another system that signed in by a token. */
	public static Reach of(@Nullable Principal person) {
		return (person instanceof Authentication known && known.getPrincipal() instanceof MailboxLimited limited)
				? Reach.of(limited.mailboxes()) : Reach.EVERYTHING;
	}

}
