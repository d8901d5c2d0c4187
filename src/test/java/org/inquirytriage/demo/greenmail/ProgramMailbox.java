package org.inquirytriage.demo.greenmail;

import java.util.Map;

import org.springframework.test.context.DynamicPropertyRegistry;

/** The settings of a live mailbox of the program on an embedded mail server. */
final class ProgramMailbox {

	private ProgramMailbox() {
	}

	static void open(EmbeddedMailServer server, DynamicPropertyRegistry registry) {
		server.start();
		server.setUser(Letters.PROGRAM, Letters.PROGRAM, Letters.PROGRAM);
		registry.add("triage.smtp.port", () -> server.getSmtp().getPort());
		Map<String, Object> mailbox = Map.of("name", "program", "host", "127.0.0.1", "port", server.getImap().getPort(),
				"username", Letters.PROGRAM, "password", Letters.PROGRAM, "address", Letters.PROGRAM, "mode", "live",
				"read-existing", true);
		mailbox.forEach((name, value) -> registry.add("triage.mailboxes[0]." + name, () -> value));
	}

}
