package org.inquirytriage.account.web;

import java.util.Map;
import java.util.Set;

import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.account.AccessLog.Entry;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.MailboxesChanged;
import org.inquirytriage.account.Role;
import org.inquirytriage.account.SignIn;
import org.inquirytriage.account.factor.LostDevices;
import org.inquirytriage.account.limit.MailboxChoice;
import org.inquirytriage.account.limit.MailboxLimits;
import org.inquirytriage.account.oidc.PasswordUse;
import org.inquirytriage.account.web.AccountPagesTest.People;
import org.inquirytriage.account.web.AccountsController.OneTimePasswords;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountPagesTest
@RecordApplicationEvents
class AccountsPageTests {

	private static final MailboxChoice ALL = new MailboxChoice("all", null);

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private FakeAccounts accounts;

	@Autowired
	private OneTimePasswords oneTime;

	@Autowired
	private FakeAccessLog log;

	@Autowired
	private ApplicationEvents changes;

	@Autowired
	private LostDevices lost;

	@Autowired
	private MailboxLimits limits;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void moveIn() {
		People.moveIn(this.accounts);
	}

	@Test
	void addsAnAccountWithAOneTimePasswordThatIsShownOnce() {
		MvcTestResult result = post("/accounts", "name", "Bea.B", "role", "AUDITOR");
		assertThat(result).hasRedirectedUrl("/accounts");
		Account bea = this.accounts.named("bea.b").orElseThrow();
		assertThat(bea.role()).isEqualTo(Role.AUDITOR);
		assertThat(bea.standing()).isEqualTo(Standing.ONE_TIME);
		SignIn made = (SignIn) result.getMvcResult().getFlashMap().get("made");
		assertThat(this.accounts.password(bea).orElseThrow().value()).isEqualTo(made.password());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "../x", "<b>", "-ann" })
	void refusesWhatCannotBeAName(String name) {
		assertThat(post("/accounts", "name", name, "role", "STAFF")).flash().containsEntry("problem", "name");
	}

	@Test
	void refusesANameThatIsTaken() {
		assertThat(post("/accounts", "name", "ANN", "role", "ADMIN")).flash().containsEntry("problem", "taken");
		assertThat(this.accounts.named("ann").orElseThrow().role()).isEqualTo(Role.STAFF);
	}

	@Test
	void limitsAnAccountFromItsFirstMoment() {
		post("/accounts", "name", "bea", "role", "STAFF", "within", "some", "mailbox", "valve");
		assertThat(this.accounts.named("bea").orElseThrow().mailboxes()).containsExactly("valve");
		assertThat(this.changes.stream(MailboxesChanged.class))
			.containsExactly(new MailboxesChanged("bea", Set.of(), Set.of("valve"), "ada"));
	}

	@Test
	void limitsSomebodyToOtherMailboxesAndKeepsIt() {
		assertThat(post("/accounts/ann/mailboxes", "within", "some", "mailbox", "valve")).hasRedirectedUrl("/accounts");
		assertThat(this.accounts.named("ann").orElseThrow().mailboxes()).containsExactly("valve");
		assertThat(this.log.of("ann", 1)).extracting(Entry::name, Entry::act)
			.containsExactly(tuple("ada", Act.CHANGED_MAILBOXES));
		assertThat(this.changes.stream(MailboxesChanged.class))
			.containsExactly(new MailboxesChanged("ann", Set.of(), Set.of("valve"), "ada"));
	}

	@Test
	void limitsSomebodyNoLonger() {
		post("/accounts/ann/mailboxes", "within", "some", "mailbox", "valve");
		post("/accounts/ann/mailboxes", "within", "all", "mailbox", "valve");
		assertThat(this.accounts.named("ann").orElseThrow().mailboxes()).isEmpty();
	}

	@Test
	void takesNoMailboxForAllOfThem() {
		post("/accounts/ann/mailboxes", "within", "some", "mailbox", "valve");
		assertThat(post("/accounts/ann/mailboxes", "within", "some")).flash().containsEntry("problem", "noMailbox");
		assertThat(this.accounts.named("ann").orElseThrow().mailboxes()).containsExactly("valve");
	}

	@Test
	void refusesAMailboxThatThereIsNot() {
		assertThat(post("/accounts/ann/mailboxes", "within", "some", "mailbox", "other")).hasStatus(400);
		assertThat(post("/accounts", "name", "bea", "role", "STAFF", "within", "some", "mailbox", "other"))
			.hasStatus(400);
		assertThat(this.accounts.named("bea")).isEmpty();
	}

	@Test
	void showsTheMailboxesOfSomebodyWhoIsLimited() {
		post("/accounts/ann/mailboxes", "within", "some", "mailbox", "valve");
		assertThat(this.pages.get().uri("/accounts").with(People.signedIn(this.accounts, "ada"))).bodyText()
			.containsSubsequence(">ann<", "only valve", "/accounts/ann/mailboxes");
	}

	@Test
	void refusesARoleThatDoesNotExist() {
		assertThat(post("/accounts", "name", "bea", "role", "ROOT")).hasStatus(400);
	}

	@Test
	void letsALockedPersonInAgainWithANewOneTimePassword() {
		assertThat(post("/accounts/out/password")).hasRedirectedUrl("/accounts");
		assertThat(this.accounts.named("out").orElseThrow().standing()).isEqualTo(Standing.ONE_TIME);
	}

	@Test
	void locksAnAccount() {
		assertThat(post("/accounts/ann/lock")).hasRedirectedUrl("/accounts");
		assertThat(this.accounts.named("ann").orElseThrow().standing()).isEqualTo(Standing.LOCKED);
	}

	@Test
	void makesNoPasswordForWhomAnIdentityProviderSignsIn() {
		this.accounts.putElsewhere("out");
		assertThat(post("/accounts/out/password")).hasStatus(404);
		assertThat(this.accounts.named("out").orElseThrow().standing()).isEqualTo(Standing.LOCKED);
	}

	@Test
	void unlocksWhomAnIdentityProviderSignsIn() {
		this.accounts.putElsewhere("out");
		assertThat(post("/accounts/out/unlock")).hasRedirectedUrl("/accounts");
		assertThat(this.accounts.named("out").orElseThrow().standing()).isEqualTo(Standing.ACTIVE);
	}

	@Test
	void unlocksNobodyElseWithoutANewPassword() {
		assertThat(post("/accounts/out/unlock")).hasStatus(404);
		assertThat(this.accounts.named("out").orElseThrow().standing()).isEqualTo(Standing.LOCKED);
	}

	@Test
	void makesNoPasswordThatOnlyAdminsCouldUse() {
		RedirectAttributesModelMap next = new RedirectAttributesModelMap();
		whereAdminsUsePasswords().add(ada(), "bea", Role.STAFF, ALL, next);
		assertThat(next.getFlashAttributes().get("problem")).isEqualTo("elsewhere");
		assertThat(next.getFlashAttributes().get("made")).isNull();
		assertThat(this.accounts.named("bea")).isEmpty();
		whereAdminsUsePasswords().renew(ada(), "out", next);
		assertThat(next.getFlashAttributes().get("problem")).isEqualTo("elsewhere");
		assertThat(next.getFlashAttributes().get("made")).isNull();
		assertThat(this.accounts.named("out").orElseThrow().standing()).isEqualTo(Standing.LOCKED);
	}

	@Test
	void makesPasswordsForAdminsWhereOnlyTheyUseOne() {
		RedirectAttributesModelMap next = new RedirectAttributesModelMap();
		whereAdminsUsePasswords().add(ada(), "bea", Role.ADMIN, ALL, next);
		assertThat(next.getFlashAttributes().get("made")).isNotNull();
	}

	private AccountsController whereAdminsUsePasswords() {
		return new AccountsController(this.accounts,
				new OneTimePasswords(this.oneTime.passwords(), this.oneTime.encoder(), PasswordUse.ADMINS), this.log,
				this.lost, this.limits, this.clock);
	}

	private SignedIn ada() {
		return new SignedIn(this.accounts.named("ada").orElseThrow(), SignedIn.Pass.WHOLE, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/accounts/ada/lock", "/accounts/ada/password", "/accounts/demo/lock",
			"/accounts/nobody/lock", "/accounts/ada/mailboxes" })
	void keepsAdminsFromLockingThemselvesOut(String path) {
		Map<String, Account> before = Map.of("ada", this.accounts.named("ada").orElseThrow());
		assertThat(post(path)).hasStatus(404);
		assertThat(this.accounts.named("ada")).contains(before.get("ada"));
	}

	private MvcTestResult post(String path, String... parameters) {
		var request = this.pages.post().uri(path).with(csrf()).with(People.signedIn(this.accounts, "ada"));
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

}
