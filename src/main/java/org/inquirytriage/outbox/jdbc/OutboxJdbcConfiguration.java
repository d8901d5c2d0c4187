package org.inquirytriage.outbox.jdbc;

import java.time.Clock;

import org.inquirytriage.outbox.MailWriter;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.SendingState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the outbox and the reply ledger to the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ ReplyWindowProperties.class, CapProperties.class, MessageIdProperties.class })
class OutboxJdbcConfiguration {

	@Bean
	JdbcReplyLedger replyLedger(JdbcClient jdbc, ReplyWindowProperties properties, Clock clock) {
		return new JdbcReplyLedger(jdbc, properties.windows(), clock);
	}

	@Bean
	JdbcSendingState sendingState(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		return new JdbcSendingState(jdbc, events, clock);
	}

	@Bean
	ReplySlots replySlots(JdbcClient jdbc, Clock clock) {
		return new ReplySlots(jdbc, clock);
	}

	@Bean
	JdbcReplyCaps replyCaps(ReplySlots slots, CapProperties properties, SendingState state) {
		return new JdbcReplyCaps(slots, properties, state);
	}

	@Bean
	JdbcUndeliverableAddresses undeliverableAddresses(JdbcClient jdbc, Clock clock) {
		return new JdbcUndeliverableAddresses(jdbc, clock);
	}

	@Bean
	JdbcSentMail sentMail(JdbcClient jdbc, ObjectProvider<MailWriter> writer, Clock clock) {
		return new JdbcSentMail(jdbc, (message) -> writer.getObject().write(message), clock);
	}

	@Bean
	LedgerRetention ledgerRetention(JdbcClient jdbc, ReplySlots slots, Clock clock) {
		return new LedgerRetention(jdbc, slots, clock);
	}

	@Bean
	JdbcOutbox outbox(JdbcClient jdbc, JdbcReplyLedger ledger, PlatformTransactionManager transactions,
			ApplicationEventPublisher events, Clock clock) {
		return new JdbcOutbox(jdbc, ledger, new TransactionTemplate(transactions), events, clock);
	}

	@Bean
	JdbcDeliveries deliveries(JdbcClient jdbc, JdbcReplyLedger ledger, PlatformTransactionManager transactions,
			ApplicationEventPublisher events, Clock clock) {
		TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
		ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return new JdbcDeliveries(jdbc, ledger, ownTransaction, events, clock);
	}

	@Bean
	MessageIds messageIds(JdbcClient jdbc, Clock clock, MessageIdProperties properties) {
		return new MessageIds(new MessageIdKeys(jdbc, clock).key(properties.messageIdKey()));
	}

}
