package org.inquirytriage.intake.spring;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.net.ssl.SSLSocketFactory;
import org.inquirytriage.credential.Credential;
import org.inquirytriage.credential.Secret;
import org.inquirytriage.credential.TokenSources;
import org.inquirytriage.intake.Cursors;
import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.intake.MailboxMode;
import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.intake.MessageSink;
import org.inquirytriage.intake.Reconciliations;
import org.inquirytriage.intake.upkeep.Rereadings;
import org.inquirytriage.intake.imap.client.FilingStyle;
import org.inquirytriage.intake.imap.client.ImapMailbox;
import org.inquirytriage.intake.imap.client.ImapSentFolder;
import org.inquirytriage.intake.imap.client.ImapSettings;
import org.inquirytriage.intake.imap.client.ImapTrial;
import org.inquirytriage.intake.imap.client.ImapWatch;
import org.inquirytriage.intake.poll.MailboxPoller;
import org.inquirytriage.intake.poll.PollSettings;
import org.inquirytriage.intake.poll.PollStorage;
import org.inquirytriage.intake.upkeep.MailboxConnection;
import org.inquirytriage.intake.upkeep.MailboxRecords;
import org.inquirytriage.message.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires intake: a poller for each mailbox of the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
class IntakeConfiguration {

	private static final Duration SHORTEST_LEASE = Duration.ofMinutes(1);

	private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

	private static final int MOST_ATTEMPTS = 5;

	@Bean
	MailboxAccounts mailboxAccounts(IntakeProperties settings) {
		return new MailboxAccounts(settings.mailboxes()
			.stream()
			.map((mailbox) -> new MailboxAccount(mailbox.name(), EmailAddress.of(mailbox.address()),
					mailbox.aliases().stream().map(EmailAddress::of).toList(), mailbox.folder(), mailbox.mode()))
			.toList());
	}

	/** What runs once a mailbox is set. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty("triage.mailboxes[0].host")
	static class Polling {

		@Bean
		PollStorage pollStorage(MessageSink sink, Cursors cursors, Reconciliations reconciliations,
				Rereadings rereadings, PollingSurroundings surroundings) {
			return new PollStorage(sink, cursors, reconciliations, rereadings, surroundings.transaction());
		}

		@Bean
		MailboxPolling mailboxPolling(IntakeProperties settings, MessageParser parser, PollStorage storage,
				MailboxRecords records, PollingSurroundings surroundings) {
			return new MailboxPolling(settings.mailboxes().stream().map((mailbox) -> {
				PollSettings poll = pollSettings(settings, mailbox, surroundings.reader());
				return new MailboxPolling.Polled(
						new MailboxPoller(surroundings.connect(mailbox), parser, storage, poll, surroundings.clock()),
						settings.intervalOf(mailbox), mailbox.idle() ? surroundings.watch(mailbox) : null,
						new ReaderNotes(records, poll, surroundings.credential(mailbox)));
			}).toList());
		}

		@Bean
		PolledUpkeep mailboxUpkeep(IntakeProperties settings, MailboxPolling polling, MailboxRecords records,
				Reconciliations reconciliations, Rereadings rereadings, PollingSurroundings surroundings) {
			return new PolledUpkeep(settings.mailboxes()
				.stream()
				.map((mailbox) -> new PolledUpkeep.Kept(pollSettings(settings, mailbox, surroundings.reader()),
						surroundings.connection(mailbox, settings.intervalOf(mailbox)),
						surroundings.trial(mailbox)::run))
				.toList(), polling, new PolledUpkeep.Notes(records, reconciliations, rereadings));
		}

		@Bean
		IntakeHealth intakeHealthIndicator(Cursors cursors, Reconciliations reconciliations, MailboxAccounts mailboxes,
				IntakeProperties settings, Clock clock) {
			return new IntakeHealth(cursors, reconciliations, mailboxes, settings.pollInterval(), clock);
		}

		@Bean(destroyMethod = "close")
		ConfiguredSentFolders sentFolders(IntakeProperties settings, PollingSurroundings surroundings) {
			return new ConfiguredSentFolders(settings.mailboxes()
				.stream()
				.filter((mailbox) -> !mailbox.sentFolder().isEmpty() && mailbox.mode() != MailboxMode.SHADOW)
				.collect(Collectors.toMap(MailboxProperties::name, surroundings::sentFolder)));
		}

		@Bean
		PollingSurroundings pollingSurroundings(ObjectProvider<SslBundles> bundles, ObjectProvider<TokenSources> tokens,
				PlatformTransactionManager transactions, Clock clock) {
			return new PollingSurroundings(bundles.getIfAvailable(), tokens.getIfAvailable(TokenSources::none),
					new TransactionTemplate(transactions), UUID.randomUUID().toString(), clock);
		}

		private static PollSettings pollSettings(IntakeProperties settings, MailboxProperties mailbox, String reader) {
			Duration interval = settings.intervalOf(mailbox);
			Duration lease = interval.multipliedBy(3);
			return new PollSettings(mailbox.name(), mailbox.folder(), reader,
					(lease.compareTo(SHORTEST_LEASE) > 0) ? lease : SHORTEST_LEASE, mailbox.readExisting(),
					mailbox.maxSize().toBytes(), MOST_ATTEMPTS, Math.max(1, (int) BETWEEN_SWEEPS.dividedBy(interval)));
		}

	}

	/**
	 * What connecting to a mailbox takes beside its settings.
	 *
	 * @param bundles the certificates that settings may name, null when there are none
	 * @param tokens the access tokens that settings may name
	 * @param transaction begins a transaction
	 * @param reader names this process among those that may read a mailbox
	 * @param clock the service's
	 */
	record PollingSurroundings(@Nullable SslBundles bundles, TokenSources tokens, TransactionTemplate transaction,
			String reader, Clock clock) {

		ImapMailbox connect(MailboxProperties mailbox) {
			return new ImapMailbox(imap(mailbox), this.clock);
		}

		ImapWatch watch(MailboxProperties mailbox) {
			return new ImapWatch(imap(mailbox), ImapWatch.RENEWAL);
		}

		ImapTrial trial(MailboxProperties mailbox) {
			return new ImapTrial(imap(mailbox), ImapTrial.AT_A_PAGE);
		}

		MailboxConnection connection(MailboxProperties mailbox, Duration interval) {
			MailboxConnection.SignIn signIn = switch (credential(mailbox)) {
				case Credential.Password password -> MailboxConnection.SignIn.PASSWORD;
				case Credential.Token token when token.tokens().isByConsent() -> MailboxConnection.SignIn.REFRESH_TOKEN;
				case Credential.Token token -> MailboxConnection.SignIn.CLIENT_CREDENTIALS;
			};
			return new MailboxConnection(mailbox.host(), mailbox.effectivePort(),
					MailboxConnection.Protection.valueOf(mailbox.effectiveSecurity().name()), mailbox.username(),
					signIn, interval, mailbox.readExisting());
		}

		ImapSentFolder sentFolder(MailboxProperties mailbox) {
			ImapSettings inbox = imap(mailbox);
			return new ImapSentFolder(new ImapSettings(inbox.server(), mailbox.sentFolder(), inbox.filing(),
					inbox.filingFolder(), inbox.patience()));
		}

		private ImapSettings imap(MailboxProperties mailbox) {
			ImapSettings.Server server = new ImapSettings.Server(mailbox.host(), mailbox.effectivePort(),
					mailbox.effectiveSecurity(), tls(mailbox), mailbox.username(), credential(mailbox));
			FilingStyle filing = (mailbox.mode() == MailboxMode.SHADOW) ? FilingStyle.NONE : mailbox.filing();
			return new ImapSettings(server, mailbox.folder(), filing, mailbox.filingFolder(),
					ImapSettings.Patience.USUAL);
		}

		private @Nullable SSLSocketFactory tls(MailboxProperties mailbox) {
			if (mailbox.sslBundle().isEmpty()) {
				return null;
			}
			if (this.bundles == null) {
				throw new IllegalArgumentException("There are no SSL bundles, yet the mailbox " + mailbox.name()
						+ " names " + mailbox.sslBundle());
			}
			return this.bundles.getBundle(mailbox.sslBundle()).createSslContext().getSocketFactory();
		}

		Credential credential(MailboxProperties mailbox) {
			if (!mailbox.token().isEmpty()) {
				return new Credential.Token(this.tokens.named(mailbox.token())
					.orElseThrow(() -> new IllegalArgumentException("The token of the mailbox " + mailbox.name()
							+ " is not set: triage.tokens." + mailbox.token())));
			}
			Path file = mailbox.passwordFile();
			return new Credential.Password((file != null)
					? Secret.in(file, "the password of the mailbox " + mailbox.name()) : mailbox.password());
		}

	}

}
