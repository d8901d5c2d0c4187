package org.inquirytriage.demo.greenmail;

import java.io.PrintStream;

import org.inquirytriage.account.SignIn;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says on the console, in three lines, how to use the demo. */
class DemoNotice {

	private final String web;

	private final DemoAddresses addresses;

	private final EmbeddedMailServer server;

	private final SignIn signIn;

	private final PrintStream console;

	DemoNotice(String web, DemoAddresses addresses, EmbeddedMailServer server, SignIn signIn, PrintStream console) {
		this.web = web;
		this.signIn = signIn;
		this.addresses = addresses;
		this.server = server;
		this.console = console;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void print() {
		this.console.printf("""
				Web:      %1$s - what became of each message; write to the program yourself at %1$s/demo/write
				Mail:     SMTP 127.0.0.1:%2$d, IMAP 127.0.0.1:%3$d; from %4$s to %5$s (user and password: the address)
				Sign in:  %1$s/login as %6$s with the password %7$s, new at each start
				""", this.web, this.server.getSmtp().getPort(), this.server.getImap().getPort(),
				this.addresses.visitor(), this.addresses.program(), this.signIn.name(), this.signIn.password());
		this.console.flush();
	}

}
