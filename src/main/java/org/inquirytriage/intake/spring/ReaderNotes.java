package org.inquirytriage.intake.spring;

import java.time.Instant;
import java.util.function.Consumer;

import org.inquirytriage.credential.Credential;
import org.inquirytriage.intake.poll.PollSettings;
import org.inquirytriage.intake.upkeep.Hearing;
import org.inquirytriage.intake.upkeep.MailboxRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes what only this process knows of a mailbox that it reads, so that the pages of
 * every process can tell it. These are notes for people: when they cannot be kept,
 * reading goes on.
 */
class ReaderNotes implements Consumer<Hearing> {

	private static final Logger logger = LoggerFactory.getLogger(ReaderNotes.class);

	private final MailboxRecords records;

	private final PollSettings settings;

	private final Credential credential;

	ReaderNotes(MailboxRecords records, PollSettings settings, Credential credential) {
		this.records = records;
		this.settings = settings;
		this.credential = credential;
	}

	@Override
	public void accept(Hearing hearing) {
		try {
			this.records.keep(this.settings.mailbox(), this.settings.folder(), this.settings.reader(), hearing,
					expires());
		}
		catch (RuntimeException ex) {
			logger.warn("{}: what this process knows of the mailbox was not noted ({})", this.settings.mailbox(),
					ex.getClass().getName());
		}
	}

	private @Nullable Instant expires() {
		return switch (this.credential) {
			case Credential.Password password -> null;
			case Credential.Token token -> token.tokens().expires().orElse(null);
		};
	}

}
