package org.inquirytriage.tuning.jdbc;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

import org.inquirytriage.account.MailboxesChanged;
import org.inquirytriage.account.SecondFactorRemoved;
import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.changes.AdminChanges;

import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires versions and changes to the database. */
@Configuration(proxyBeanMethods = false)
class TuningJdbcConfiguration {

	@Bean
	JdbcAdminChanges adminChanges(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		return new JdbcAdminChanges(jdbc, new TransactionTemplate(transactions), clock);
	}

	/** What admins do to the second factor of others stands in the same chain. */
	@Bean
	ApplicationListener<PayloadApplicationEvent<SecondFactorRemoved>> removedFactors(AdminChanges changes) {
		return ApplicationListener.forPayload((removed) -> changes
			.append(new AdminChange.Entry(removed.admin(), "second-factor-off", removed.account(), "", "", "")));
	}

	/** So does whom they limit to which mailboxes. */
	@Bean
	ApplicationListener<PayloadApplicationEvent<MailboxesChanged>> changedMailboxes(AdminChanges changes) {
		return ApplicationListener
			.forPayload((changed) -> changes.append(new AdminChange.Entry(changed.by(), "mailboxes", changed.account(),
					named(changed.before()) + " before, " + named(changed.after()) + " now", "", "")));
	}

	private static String named(Set<String> mailboxes) {
		return mailboxes.isEmpty() ? "all" : mailboxes.stream().sorted().collect(Collectors.joining(", "));
	}

	@Bean
	JdbcPhraseVersions phraseVersions(JdbcClient jdbc) {
		return new JdbcPhraseVersions(jdbc);
	}

	@Bean
	JdbcTemplateVersions templateVersions(JdbcClient jdbc) {
		return new JdbcTemplateVersions(jdbc);
	}

	@Bean
	JdbcTemplateUse templateUse(JdbcClient jdbc) {
		return new JdbcTemplateUse(jdbc);
	}

	@Bean
	JdbcReplayRuns replayRuns(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		return new JdbcReplayRuns(jdbc, new TransactionTemplate(transactions), clock);
	}

	@Bean
	JdbcLimitVersions limitVersions(JdbcClient jdbc) {
		return new JdbcLimitVersions(jdbc);
	}

}
