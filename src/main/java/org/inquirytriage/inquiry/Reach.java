package org.inquirytriage.inquiry;

import java.util.Set;

/**
 * Which inquiries somebody may see. Whatever lists, counts or finds inquiries for a
 * person asks for it, so that nobody can forget it.
 */
public sealed interface Reach {

	/** All inquiries: for the program itself, and for people who are not limited. */
	Reach EVERYTHING = new Everything();

	/** The inquiries of these mailboxes, or all where none are named. */
	static Reach of(Set<String> mailboxes) {
		return mailboxes.isEmpty() ? EVERYTHING : new Mailboxes(mailboxes);
	}

	/** Whether inquiries of a mailbox are among them. */
	boolean covers(String mailbox);

	/** All inquiries. */
	record Everything() implements Reach {

		@Override
		public boolean covers(String mailbox) {
			return true;
		}

	}

	/**
	 * The inquiries that came by some mailboxes first.
	 *
	 * @param names of the mailboxes, at least one
	 */
	record Mailboxes(Set<String> names) implements Reach {

		public Mailboxes {
			if (names.isEmpty()) {
				throw new IllegalArgumentException("A reach without a mailbox");
			}
			names = Set.copyOf(names);
		}

		@Override
		public boolean covers(String mailbox) {
			return this.names.contains(mailbox);
		}

	}

}
