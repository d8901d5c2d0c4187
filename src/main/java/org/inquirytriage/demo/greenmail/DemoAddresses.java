package org.inquirytriage.demo.greenmail;

import java.util.List;
import java.util.stream.Stream;

import org.inquirytriage.message.EmailAddress;

/**
 * Who has a mailbox on the embedded mail server from the start.
 *
 * @param program to whom visitors write
 * @param staff who are alerted
 * @param visitor an address for whoever tries the demo with a mail program
 */
record DemoAddresses(EmailAddress program, List<EmailAddress> staff, EmailAddress visitor) {

	DemoAddresses {
		staff = List.copyOf(staff);
	}

	/** All of them as text. */
	List<String> all() {
		return Stream.concat(Stream.of(this.program, this.visitor), this.staff.stream())
			.map(EmailAddress::toString)
			.toList();
	}

}
