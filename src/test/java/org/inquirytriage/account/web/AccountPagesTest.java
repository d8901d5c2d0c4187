package org.inquirytriage.account.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Passwords;
import org.inquirytriage.account.PublicPages;
import org.inquirytriage.account.Role;
import org.inquirytriage.account.factor.CountedCodes;
import org.inquirytriage.account.factor.FakeSecondFactors;
import org.inquirytriage.account.factor.LostDevices;
import org.inquirytriage.account.factor.SecondStep;
import org.inquirytriage.account.limit.MailboxLimits;
import org.inquirytriage.account.oidc.PasswordUse;
import org.inquirytriage.account.oidc.Providers;
import org.inquirytriage.outbox.TestClock;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The pages of accounts alone, with accounts in memory and two pages of somebody else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(
		controllers = { LoginController.class, PasswordController.class, AccountsController.class,
				SecondStepController.class, SecondFactorController.class, AccountPagesTest.Fakes.OtherPages.class },
		properties = "triage.demo=false")
@Import({ SecurityConfiguration.class, LanguageConfiguration.class, AccountPagesTest.Fakes.class })
@interface AccountPagesTest {

	/** What the pages need. */
	@TestConfiguration(proxyBeanMethods = false)
	class Fakes {

		static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

		@Bean
		FakeAccounts accounts() {
			return new FakeAccounts();
		}

		@Bean
		FakeAccessLog accessLog() {
			return new FakeAccessLog();
		}

		@Bean
		FakeAttempts attempts() {
			return new FakeAttempts();
		}

		@Bean
		FakeSecondFactors factors() {
			return new FakeSecondFactors();
		}

		/** Required for admins. */
		@Bean
		SecondStep secondStep(FakeSecondFactors factors, Passwords passwords, TestClock clock) {
			return new SecondStep(factors, new CountedCodes(), passwords, Set.of(Role.ADMIN), clock);
		}

		@Bean
		Providers providers() {
			return new Providers(List.of());
		}

		@Bean
		PasswordUse passwordUse() {
			return PasswordUse.EVERYBODY;
		}

		@Bean
		OwnFactor ownFactor(FakeAccounts accounts, FakeSecondFactors factors, SecondStep secondStep,
				ThrottledSignIn signIn, Entrance entrance, FakeAccessLog log) {
			return new OwnFactor(accounts,
					new OwnFactor.Parts(factors, secondStep, new CountedCodes(), (text) -> "<svg>" + text + "</svg>"),
					signIn, entrance, log);
		}

		@Bean
		LostDevices lostDevices(FakeSecondFactors factors, ApplicationEventPublisher events) {
			return new LostDevices(factors, events, TransactionOperations.withoutTransaction());
		}

		@Bean
		MailboxLimits mailboxLimits(FakeAccounts accounts, ApplicationEventPublisher events) {
			return new MailboxLimits(accounts, () -> List.of("program", "valve"), events,
					TransactionOperations.withoutTransaction());
		}

		@Bean
		TestClock clock() {
			return new TestClock(NOW);
		}

		@Bean
		Passwords passwords() {
			return new Passwords(new Random(1)::nextInt);
		}

		@Bean
		@Primary
		@SuppressWarnings("deprecation")
		PasswordEncoder plainPasswords() {
			return NoOpPasswordEncoder.getInstance();
		}

		@Bean
		PublicPages publicPages() {
			return new PublicPages(List.of("/open"));
		}

		/** Pages that other modules might have. */
		@Controller
		static class OtherPages {

			@GetMapping({ "/", "/open", "/some/updates" })
			@ResponseBody
			String page() {
				return "a page";
			}

			@PostMapping("/decide")
			@ResponseBody
			String decide() {
				return "decided";
			}

		}

	}

	/** People to sign in with. */
	final class People {

		private People() {
		}

		/**
		 * Fills the accounts with one person of each kind; the passwords are their names
		 * twice.
		 */
		static void moveIn(FakeAccounts accounts) {
			accounts.clear();
			accounts.put("ann", Role.STAFF, Standing.ACTIVE, "ann ann");
			accounts.put("ada", Role.ADMIN, Standing.ACTIVE, "ada ada");
			accounts.put("aud", Role.AUDITOR, Standing.ACTIVE, "aud aud");
			accounts.put("new", Role.STAFF, Standing.ONE_TIME, "new new");
			accounts.put("out", Role.STAFF, Standing.LOCKED, "out out");
			accounts.put("demo", Role.ADMIN, Standing.DEMO, "demo demo");
		}

		/** A request of somebody who has signed in. */
		static RequestPostProcessor signedIn(FakeAccounts accounts, String name) {
			return accounts.named(name)
				.map((account) -> user(new SignedIn(account, SignedIn.Pass.WHOLE, null)))
				.orElseThrow();
		}

	}

}
