package org.inquirytriage.account.oidc;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.account.AccessLog.Entry;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Identity;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Role;
import org.inquirytriage.account.limit.MailboxLimits;
import org.inquirytriage.account.oidc.ProviderAccounts.Kept;
import org.inquirytriage.account.web.FakeAccessLog;
import org.inquirytriage.account.web.FakeAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ProviderAccountsTests {

	private static final Identity NORA = new Identity("https://id.hospital.example", "s-1");

	private final FakeAccounts accounts = new FakeAccounts();

	private final FakeAccessLog log = new FakeAccessLog();

	private final MailboxLimits limits = new MailboxLimits(this.accounts, () -> List.of("program", "valve"),
			(event) -> {
			}, TransactionOperations.withoutTransaction());

	private final ProviderAccounts people = people(Map.of());

	private ProviderAccounts people(Map<String, Set<String>> mailboxes) {
		return new ProviderAccounts(new Kept(this.accounts, new FakeIdentities(this.accounts), this.limits),
				new ClaimRights(
						new ClaimRoles("groups", Map.of(Role.STAFF, Set.of("desk"), Role.ADMIN, Set.of("leads"))),
						new ClaimMailboxes("groups", mailboxes, Set.of("all-boxes"))),
				() -> new PasswordHash("nobody's"), this.log, Clock.systemUTC());
	}

	@Test
	void areMadeAtTheFirstSignIn() {
		Account account = this.people.arrived(NORA, claims("nora", "desk")).orElseThrow();
		assertThat(account.name()).isEqualTo("nora");
		assertThat(account.role()).isEqualTo(Role.STAFF);
		assertThat(account.standing()).isEqualTo(Standing.ACTIVE);
	}

	@Test
	void areKnownAgainWhateverThePersonIsCalledNow() {
		Account first = this.people.arrived(NORA, claims("nora", "desk")).orElseThrow();
		assertThat(this.people.arrived(NORA, claims("norah", "desk"))).contains(first);
	}

	@Test
	void areNeverThoseOfSomebodyOfTheSameName() {
		this.accounts.put("nora", Role.ADMIN, Standing.ACTIVE, "hash");
		Account account = this.people.arrived(NORA, claims("nora", "desk")).orElseThrow();
		assertThat(account.name()).isEqualTo("nora-2");
		assertThat(this.accounts.named("nora").orElseThrow().role()).isEqualTo(Role.ADMIN);
	}

	@Test
	void areNeverTakenOverByTheSameAddressOfAnotherProvider() {
		Account first = this.people.arrived(NORA, Map.of("email", "nora@hospital.example", "groups", List.of("leads")))
			.orElseThrow();
		Account second = this.people
			.arrived(new Identity("https://id.other.example", "s-1"),
					Map.of("email", "nora@hospital.example", "groups", List.of("desk")))
			.orElseThrow();
		assertThat(second.id()).isNotEqualTo(first.id());
	}

	@Test
	void getTheRoleOfToday() {
		Account before = this.people.arrived(NORA, claims("nora", "desk")).orElseThrow();
		Account after = this.people.arrived(NORA, claims("nora", "leads")).orElseThrow();
		assertThat(after.role()).isEqualTo(Role.ADMIN);
		assertThat(after.version()).isGreaterThan(before.version());
	}

	@Test
	void areNotedWhenMadeAndWhenTheirRoleChanges() {
		this.people.arrived(NORA, claims("nora", "desk"));
		this.people.arrived(NORA, claims("nora", "desk"));
		this.people.arrived(NORA, claims("nora", "leads"));
		assertThat(this.log.entries).extracting(Entry::subject, Entry::act)
			.containsExactly(tuple("nora", Act.ADDED_ACCOUNT), tuple("nora", Act.CHANGED_ROLE));
	}

	@Test
	void keepTheMailboxesThatAnAdminLimitedThemTo() {
		Account nora = this.people.arrived(NORA, claims("nora", "desk")).orElseThrow();
		this.accounts.setMailboxes(nora, Set.of("valve"));
		assertThat(this.people.arrived(NORA, claims("nora", "desk")).orElseThrow().mailboxes())
			.containsExactly("valve");
	}

	@Test
	void getTheMailboxesOfTodayWhereTheProviderSaysThem() {
		ProviderAccounts limited = people(Map.of("valve", Set.of("valve-desk"), "program", Set.of("heart-desk")));
		assertThat(limited.arrived(NORA, groups("desk", "valve-desk")).orElseThrow().mailboxes())
			.containsExactly("valve");
		assertThat(limited.arrived(NORA, groups("desk", "heart-desk")).orElseThrow().mailboxes())
			.containsExactly("program");
		assertThat(limited.arrived(NORA, groups("desk", "heart-desk", "all-boxes")).orElseThrow().mailboxes())
			.isEmpty();
		assertThat(this.log.entries).extracting(Entry::act)
			.containsExactly(Act.ADDED_ACCOUNT, Act.CHANGED_MAILBOXES, Act.CHANGED_MAILBOXES);
	}

	@Test
	void areOutWithoutAnyOfTheMailboxesThatTheProviderSays() {
		ProviderAccounts limited = people(Map.of("valve", Set.of("valve-desk")));
		assertThat(limited.arrived(NORA, groups("desk"))).isEmpty();
		assertThat(this.accounts.all()).isEmpty();
	}

	private static Map<String, Object> groups(String... groups) {
		return Map.of("preferred_username", "nora", "groups", List.of(groups));
	}

	@Test
	void areNotMadeForWhoeverHasNoRole() {
		assertThat(this.people.arrived(NORA, claims("nora", "choir"))).isEmpty();
		assertThat(this.accounts.all()).isEmpty();
	}

	@Test
	void loseTheirSessionsWithTheRole() {
		Account before = this.people.arrived(NORA, claims("nora", "desk")).orElseThrow();
		assertThat(this.people.arrived(NORA, claims("nora", "choir"))).isEmpty();
		assertThat(this.accounts.named("nora").orElseThrow().version()).isGreaterThan(before.version());
	}

	@Test
	void stayLocked() {
		this.people.arrived(NORA, claims("nora", "desk"));
		this.accounts.setStanding(this.accounts.named("nora").orElseThrow(), Standing.LOCKED);
		assertThat(this.people.arrived(NORA, claims("nora", "desk"))).isEmpty();
		assertThat(this.accounts.named("nora").orElseThrow().standing()).isEqualTo(Standing.LOCKED);
	}

	@ParameterizedTest
	@CsvSource({ "Nora.Beck@hospital.example, nora.beck", "José María, jose-maria", "HOSPITAL\\nb, hospital-nb",
			"李, person", "__x__, x", "<script>, script" })
	void areNamedAsNearAsANameMayBe(String claimed, String name) {
		assertThat(this.people.arrived(NORA, claims(claimed, "desk")).orElseThrow().name()).isEqualTo(name);
	}

	@Test
	void bearANameOfAnyLength() {
		assertThat(this.people.arrived(NORA, claims("n".repeat(300), "desk")).orElseThrow().name()).hasSize(50);
	}

	private static Map<String, Object> claims(String name, String group) {
		return Map.of("preferred_username", name, "groups", List.of(group));
	}

}
