package org.inquirytriage.account.oidc;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.account.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimRolesTests {

	private static final Map<Role, Set<String>> VALUES = Map.of(Role.ADMIN, Set.of("leads"), Role.STAFF,
			Set.of("nurses", "desk"));

	private final ClaimRoles roles = new ClaimRoles("groups", VALUES);

	@Test
	void givesTheRoleOfAGroup() {
		assertThat(this.roles.of(Map.of("groups", List.of("choir", "desk")))).contains(Role.STAFF);
	}

	@Test
	void givesTheStrongestOfSeveral() {
		assertThat(this.roles.of(Map.of("groups", List.of("nurses", "leads")))).contains(Role.ADMIN);
	}

	@Test
	void takesOneTextAsWellAsAList() {
		assertThat(this.roles.of(Map.of("groups", "leads"))).contains(Role.ADMIN);
	}

	@Test
	void givesNoneWhereNothingFits() {
		assertThat(this.roles.of(Map.of("groups", List.of("Leads", "nurses desk", 7)))).isEmpty();
		assertThat(this.roles.of(Map.of("email", "leads"))).isEmpty();
	}

	@Test
	void followsAPathIntoTheClaims() {
		ClaimRoles nested = new ClaimRoles("realm_access.roles", VALUES);
		assertThat(nested.of(Map.of("realm_access", Map.of("roles", List.of("leads"))))).contains(Role.ADMIN);
		assertThat(nested.of(Map.of("realm_access", "leads"))).isEmpty();
	}

	@Test
	void knowsAClaimWhoseNameHoldsDots() {
		ClaimRoles dotted = new ClaimRoles("https://hospital.example/roles", VALUES);
		assertThat(dotted.of(Map.of("https://hospital.example/roles", List.of("desk")))).contains(Role.STAFF);
	}

}
