package org.inquirytriage.account.oidc;

import java.time.Clock;
import java.util.List;
import java.util.Random;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.Identities;
import org.inquirytriage.account.Passwords;
import org.inquirytriage.account.limit.MailboxLimits;
import org.inquirytriage.account.oidc.Providers.Provider;
import org.inquirytriage.account.web.FakeAccessLog;
import org.inquirytriage.account.web.FakeAccounts;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

class ProviderConfigurationTests {

	private static final String CLIENT = "spring.security.oauth2.client.";

	private final FakeAccounts accounts = new FakeAccounts();

	private final ApplicationContextRunner service = new ApplicationContextRunner()
		.withUserConfiguration(ProviderConfiguration.class)
		.withBean(Accounts.class, () -> this.accounts)
		.withBean(AccessLog.class, FakeAccessLog::new)
		.withBean(Identities.class, () -> new FakeIdentities(this.accounts))
		.withBean(MailboxLimits.class, () -> new MailboxLimits(this.accounts, () -> List.of("program"), (event) -> {
		}, TransactionOperations.withoutTransaction()))
		.withBean(Passwords.class, () -> new Passwords(new Random(1)::nextInt))
		.withBean(PasswordEncoder.class, () -> new BCryptPasswordEncoder(4))
		.withBean(Clock.class, Clock::systemUTC);

	private final ApplicationContextRunner withProvider = this.service.withPropertyValues(
			CLIENT + "registration.hospital.client-id=triage", CLIENT + "registration.hospital.scope=openid,profile",
			CLIENT + "registration.hospital.client-name=Sample Hospital",
			CLIENT + "provider.hospital.issuer-uri=http://localhost:1", "triage.sign-in.roles.admin=leads");

	@Test
	void leavesPasswordsToEverybodyWhereNoProviderIsSet() {
		this.service.run((context) -> {
			assertThat(context.getBean(PasswordUse.class)).isEqualTo(PasswordUse.EVERYBODY);
			assertThat(context.getBean(Providers.class).all()).isEmpty();
			assertThat(context).doesNotHaveBean(ClientRegistrationRepository.class);
		});
	}

	@Test
	void startsWhileTheProviderIsAwayAndLeavesPasswordsToAdmins() {
		this.withProvider.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(PasswordUse.class)).isEqualTo(PasswordUse.ADMINS);
			assertThat(context.getBean(Providers.class).all())
				.containsExactly(new Provider("hospital", "Sample Hospital"));
		});
	}

	@Test
	void takesPasswordsOfNobodyWhereThatIsSet() {
		this.withProvider.withPropertyValues("triage.sign-in.passwords=nobody")
			.run((context) -> assertThat(context.getBean(PasswordUse.class)).isEqualTo(PasswordUse.NOBODY));
	}

	@Test
	void doesNotStartWhereNobodyCouldSignIn() {
		this.service.withPropertyValues("triage.sign-in.passwords=nobody")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("triage.sign-in.passwords"));
	}

	@Test
	void doesNotStartWhereNoRoleIsGiven() {
		this.withProvider.withPropertyValues("triage.sign-in.roles.admin=")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("triage.sign-in.roles"));
	}

	@Test
	void doesNotStartWithAMailboxThatThereIsNot() {
		this.withProvider.withPropertyValues("triage.sign-in.mailboxes.program=desk")
			.run((context) -> assertThat(context).hasNotFailed());
		this.withProvider.withPropertyValues("triage.sign-in.mailboxes.valve=valve-desk")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("triage.sign-in.mailboxes"));
	}

	@Test
	void doesNotStartWhereEveryMailboxIsGivenAndNoneOfThem() {
		this.withProvider.withPropertyValues("triage.sign-in.every-mailbox=leads")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("triage.sign-in.every-mailbox"));
	}

	@Test
	void doesNotStartWithAProviderThatIsNotAskedWhoThePersonIs() {
		this.withProvider.withPropertyValues(CLIENT + "registration.hospital.scope=profile")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("registration.hospital.scope must contain openid"));
	}

}
