package org.inquirytriage.review.web;

import java.util.List;

import org.inquirytriage.review.ServiceState;

/** A service with the embedded mail server and a mailbox in shadow. */
class FixedState implements ServiceState {

	@Override
	public boolean embeddedMail() {
		return true;
	}

	@Override
	public List<MailboxState> mailboxes() {
		return List.of(new MailboxState("program", Mode.SHADOW));
	}

}
