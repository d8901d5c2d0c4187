package org.inquirytriage.account.factor;

import java.util.Set;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.SecondFactorRemoved;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** What an admin can do for a person who has lost the device with the codes. */
public final class LostDevices {

	private final SecondFactors factors;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transaction;

	/** The help for lost devices, each time kept among the changes by admins. */
	public LostDevices(SecondFactors factors, ApplicationEventPublisher events, TransactionOperations transaction) {
		this.factors = factors;
		this.events = events;
		this.transaction = transaction;
	}

	/** The names of all accounts that have a second factor. */
	public Set<String> names() {
		return this.factors.names();
	}

	/** Switches the second factor of somebody else off. */
	public void switchOff(Account account, String admin) {
		this.transaction.executeWithoutResult((status) -> {
			if (this.factors.switchOff(account)) {
				this.events.publishEvent(new SecondFactorRemoved(account.name(), admin));
			}
		});
	}

}
