package org.inquirytriage.account.web;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Role;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** People who have signed in and see some mailboxes only. */
public final class LimitedPeople {

	private LimitedPeople() {
	}

	/** An account that can sign in, limited to these mailboxes. */
	public static Account account(String name, Role role, String... mailboxes) {
		return new Account(UUID.randomUUID(), name, role, Standing.ACTIVE, 0, Instant.EPOCH, Set.of(mailboxes));
	}

	/** A request of somebody who has signed in to an account. */
	public static RequestPostProcessor signedIn(Account account) {
		return user(new SignedIn(account, SignedIn.Pass.WHOLE, null));
	}

}
