package org.inquirytriage.account.oidc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.inquirytriage.account.Role;

/**
 * Which role a person has by what the identity provider says.
 *
 * @param claim the name of the claim that tells, such as {@code groups}, or a path to it
 * such as {@code realm_access.roles}
 * @param values which of its values give which role
 */
record ClaimRoles(String claim, Map<Role, Set<String>> values) {

	private static final List<Role> STRONGEST_FIRST = List.of(Role.ADMIN, Role.STAFF, Role.AUDITOR);

	/** The strongest of the roles that the claims give, or nothing. */
	Optional<Role> of(Map<String, Object> claims) {
		Set<String> said = new ClaimValues(this.claim).of(claims);
		return STRONGEST_FIRST.stream()
			.filter((role) -> said.stream().anyMatch(this.values.getOrDefault(role, Set.of())::contains))
			.findFirst();
	}

}
