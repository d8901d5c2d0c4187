package org.inquirytriage.tuning.changes.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Role;
import org.inquirytriage.account.factor.FactorSecret;
import org.inquirytriage.account.factor.LostDevices;
import org.inquirytriage.account.factor.SecondFactors;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:removed-factor;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class RemovedFactorTests {

	private static final Account ANN = new Account(UUID.randomUUID(), "ann", Role.STAFF, Standing.ACTIVE, 0,
			Instant.EPOCH);

	@Autowired
	private Accounts accounts;

	@Autowired
	private SecondFactors factors;

	@Autowired
	private LostDevices lost;

	@Autowired
	private AdminChanges changes;

	@Autowired
	private MockMvcTester pages;

	@Test
	void standsInTheChainOfChangesOnce() {
		this.accounts.add(ANN, new PasswordHash("hash"));
		this.factors.switchOn(ANN, new FactorSecret("ABCD"), 1, List.of());
		this.lost.switchOff(ANN, "ada");
		this.lost.switchOff(ANN, "ada");
		assertThat(this.changes.before(Long.MAX_VALUE, 10)).extracting(AdminChange::entry)
			.containsExactly(new AdminChange.Entry("ada", "second-factor-off", "ann", "", "", ""));
		assertThat(this.changes.isIntact()).isTrue();
		assertThat(this.pages.get().uri("/changes").with(user("ada").roles("ADMIN"))).bodyText()
			.contains("Second factor switched off for", "ann");
	}

}
