package org.inquirytriage.account.oidc;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.inquirytriage.account.Account;

/**
 * Which mailboxes a person is limited to by what the identity provider says.
 *
 * @param claim the name of the claim that tells, or a path to it
 * @param values which of its values give which mailbox; none where admins say it here
 * @param every which of its values give every mailbox
 */
record ClaimMailboxes(String claim, Map<String, Set<String>> values, Set<String> every) {

	/**
	 * The mailboxes that the claims give, none for all of them; nothing where they give
	 * no mailbox.
	 * @param known the account that the person has had so far, or nothing
	 */
	Optional<Set<String>> of(Map<String, Object> claims, Optional<Account> known) {
		if (this.values.isEmpty()) {
			return Optional.of(known.map(Account::mailboxes).orElse(Set.of()));
		}
		Set<String> said = new ClaimValues(this.claim).of(claims);
		if (said.stream().anyMatch(this.every::contains)) {
			return Optional.of(Set.of());
		}
		Set<String> given = this.values.entrySet()
			.stream()
			.filter((mailbox) -> said.stream().anyMatch(mailbox.getValue()::contains))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		return Optional.of(given).filter((some) -> !some.isEmpty());
	}

}
