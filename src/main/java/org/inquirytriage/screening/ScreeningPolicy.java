package org.inquirytriage.screening;

import java.util.Set;

import org.inquirytriage.message.EmailAddress;

/**
 * What screening must know of our own mail system.
 *
 * @param ownAddresses the program's addresses and every alias and mailbox this system
 * reads; empty means the rules that need them are passed over
 * @param ownMessageIdDomains the domains of the message ids we write; empty means the
 * rules that need them are passed over
 * @param authenticationServers the authserv-ids whose Authentication-Results are
 * believed; empty means none
 * @param mostRecipients above this number a person should look
 * @param holdUnauthenticated whether a message that no believed server has authenticated
 * waits for a person
 */
public record ScreeningPolicy(Set<EmailAddress> ownAddresses, Set<String> ownMessageIdDomains,
		Set<String> authenticationServers, int mostRecipients, boolean holdUnauthenticated) {

	public ScreeningPolicy {
		ownAddresses = Set.copyOf(ownAddresses);
		ownMessageIdDomains = Set.copyOf(ownMessageIdDomains);
		authenticationServers = Set.copyOf(authenticationServers);
	}

	/** The policy that answers messages of unknown authentication. */
	public ScreeningPolicy(Set<EmailAddress> ownAddresses, Set<String> ownMessageIdDomains,
			Set<String> authenticationServers, int mostRecipients) {
		this(ownAddresses, ownMessageIdDomains, authenticationServers, mostRecipients, false);
	}

	/** The policy where nothing is known of our own addresses, as on the command line. */
	public static ScreeningPolicy withoutOwnAddresses() {
		return new ScreeningPolicy(Set.of(), Set.of(), Set.of(), 20);
	}

}
