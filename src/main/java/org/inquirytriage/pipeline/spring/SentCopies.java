package org.inquirytriage.pipeline.spring;

import java.io.UncheckedIOException;

import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.SentFolders;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.SentMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Puts copies of sent mail into each mailbox's folder for it. A copy that was put there
 * but not recorded is found by its id, so that none comes twice.
 */
class SentCopies {

	private static final Logger logger = LoggerFactory.getLogger(SentCopies.class);

	private static final int BATCH = 50;

	private final SentMail mail;

	private final SentFolders folders;

	private final MailboxAccounts mailboxes;

	SentCopies(SentMail mail, SentFolders folders, MailboxAccounts mailboxes) {
		this.mail = mail;
		this.folders = folders;
		this.mailboxes = mailboxes;
	}

	/** Where no mailbox is set. */
	static SentFolders nowhere() {
		return new SentFolders() {

			@Override
			public boolean isKept(String mailbox) {
				return false;
			}

			@Override
			public void keep(String mailbox, MessageId id, byte[] raw) {
				throw new IllegalStateException("There is no folder for sent mail");
			}

		};
	}

	@Scheduled(initialDelayString = "10s", fixedDelayString = "10s")
	void keep() {
		this.mailboxes.all().stream().filter((account) -> this.folders.isKept(account.name())).forEach(this::keep);
	}

	private void keep(MailboxAccount account) {
		for (OutboxEntry entry : this.mail.uncopied(account.address(), BATCH)) {
			try {
				this.folders.keep(account.name(), entry.message().messageId(), this.mail.written(entry));
			}
			catch (MailboxUnavailableException ex) {
				logger.warn("{}: {}", account.name(), ex.getMessage());
				return;
			}
			catch (UncheckedIOException ex) {
				logger.warn("Inquiry {}: no copy of its {} can be kept", entry.inquiryId(), entry.action());
			}
			this.mail.copied(entry.id());
		}
	}

}
