package org.inquirytriage.account.oidc;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Role;

/**
 * What a person may do by what the identity provider says.
 *
 * @param roles that it gives
 * @param mailboxes that it limits people to
 */
record ClaimRights(ClaimRoles roles, ClaimMailboxes mailboxes) {

	/** What the claims give, or nothing: then the person does not come in. */
	Optional<Right> of(Map<String, Object> claims, Optional<Account> known) {
		return this.roles.of(claims)
			.flatMap((role) -> this.mailboxes.of(claims, known).map((within) -> new Right(role, within)));
	}

	/**
	 * What one person may do.
	 *
	 * @param role of the person
	 * @param mailboxes that the person is limited to, none for all
	 */
	record Right(Role role, Set<String> mailboxes) {
	}

}
