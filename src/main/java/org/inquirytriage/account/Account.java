package org.inquirytriage.account;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A person who may sign in.
 *
 * @param id never given to anybody else
 * @param name typed at sign-in, in lower case
 * @param role what the person may do
 * @param standing whether and how the person may sign in
 * @param version grows whenever its password, role or standing changes
 * @param created when it was added
 * @param mailboxes whose inquiries alone the person may see; empty for all
 */
public record Account(UUID id, String name, Role role, Standing standing, int version, Instant created,
		Set<String> mailboxes) {

	private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,58}[a-z0-9])?");

	public Account {
		if (!isName(name)) {
			throw new IllegalArgumentException("Not the name of an account");
		}
		mailboxes = Set.copyOf(mailboxes);
	}

	/** An account that is not limited to some mailboxes. */
	public Account(UUID id, String name, Role role, Standing standing, int version, Instant created) {
		this(id, name, role, standing, version, created, Set.of());
	}

	/** The same limited to some mailboxes, or to none where there are none. */
	public Account within(Set<String> others) {
		return new Account(this.id, this.name, this.role, this.standing, this.version, this.created, others);
	}

	/** Whether the person may see the inquiries of some mailboxes only. */
	public boolean isLimited() {
		return !this.mailboxes.isEmpty();
	}

	/** Whether an account can be named so. */
	public static boolean isName(String name) {
		return NAME.matcher(name).matches();
	}

	/** What a person typed as a name, in the form in which names are kept. */
	public static String normalise(String typed) {
		return typed.strip().toLowerCase(Locale.ROOT);
	}

	/** Whether and how a person may sign in. */
	public enum Standing {

		/** With the person's own password. */
		ACTIVE,
		/** With a password made for the first time only, which is then replaced. */
		ONE_TIME,
		/** With a password made anew at each start, for trying the service out. */
		DEMO,
		/** Not at all. */
		LOCKED

	}

}
