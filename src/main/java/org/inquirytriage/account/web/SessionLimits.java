package org.inquirytriage.account.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Accounts;

/** Tells when a person's session is over. */
class SessionLimits {

	private static final String SINCE = SessionLimits.class.getName() + ".since";

	private static final String LAST_SEEN = SessionLimits.class.getName() + ".lastSeen";

	private final Accounts accounts;

	private final SessionProperties limits;

	private final Clock clock;

	SessionLimits(Accounts accounts, SessionProperties limits, Clock clock) {
		this.accounts = accounts;
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * The person's account as it is now, or nothing when the person has been away or
	 * signed in for too long, or the account has changed since.
	 */
	Optional<Account> account(HttpSession session, SignedIn person) {
		Instant now = this.clock.instant();
		boolean over = !first(session, SINCE, now).plus(this.limits.longest()).isAfter(now)
				|| !first(session, LAST_SEEN, now).plus(this.limits.idle()).isAfter(now);
		return over ? Optional.empty() : this.accounts.named(person.getUsername()).filter(person::stillIs);
	}

	private static Instant first(HttpSession session, String name, Instant now) {
		if (session.getAttribute(name) instanceof Instant moment) {
			return moment;
		}
		session.setAttribute(name, now);
		return now;
	}

	/** Notes that the person does something now. */
	void seen(HttpSession session) {
		session.setAttribute(LAST_SEEN, this.clock.instant());
	}

}
