package org.inquirytriage.outbox.smtp;

import java.time.Duration;

import javax.net.ssl.SSLSocketFactory;

import org.inquirytriage.credential.Credential;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.outbox.TestMessages;
import org.inquirytriage.outbox.smtp.SmtpProperties.Security;
import org.jspecify.annotations.Nullable;

/** Transports for tests, with settings that can be changed one by one. */
record SmtpSettings(int port, Security security, String username, String mailFrom, Duration replyTimeout,
		Duration finalReplyTimeout, @Nullable SSLSocketFactory tls, TestClock clock) {

	static SmtpSettings of(ScriptedSmtpServer server) {
		return of(server.port());
	}

	static SmtpSettings of(int port) {
		return new SmtpSettings(port, Security.NONE, "", "", Duration.ofSeconds(20), Duration.ofSeconds(20), null,
				new TestClock(TestMessages.CREATED));
	}

	SmtpSettings security(Security changed) {
		return new SmtpSettings(this.port, changed, this.username, this.mailFrom, this.replyTimeout,
				this.finalReplyTimeout, this.tls, this.clock);
	}

	SmtpSettings username(String changed) {
		return new SmtpSettings(this.port, this.security, changed, this.mailFrom, this.replyTimeout,
				this.finalReplyTimeout, this.tls, this.clock);
	}

	SmtpSettings mailFrom(String changed) {
		return new SmtpSettings(this.port, this.security, this.username, changed, this.replyTimeout,
				this.finalReplyTimeout, this.tls, this.clock);
	}

	SmtpSettings replyTimeout(Duration changed) {
		return new SmtpSettings(this.port, this.security, this.username, this.mailFrom, changed, this.finalReplyTimeout,
				this.tls, this.clock);
	}

	SmtpSettings finalReplyTimeout(Duration changed) {
		return new SmtpSettings(this.port, this.security, this.username, this.mailFrom, this.replyTimeout, changed,
				this.tls, this.clock);
	}

	SmtpSettings tls(SSLSocketFactory changed) {
		return new SmtpSettings(this.port, this.security, this.username, this.mailFrom, this.replyTimeout,
				this.finalReplyTimeout, changed, this.clock);
	}

	/** A transport whose password is {@code hunter2}. */
	SmtpTransport transport() {
		return transport(Credential.password("hunter2"));
	}

	/** A transport that signs in with a credential. */
	SmtpTransport transport(Credential credential) {
		Duration usual = Duration.ofSeconds(20);
		SmtpProperties properties = new SmtpProperties("localhost", this.port, this.security, "", this.username, "",
				"client.test", this.mailFrom, "", usual, this.replyTimeout, usual, this.finalReplyTimeout,
				Duration.ofMinutes(1), false);
		SSLSocketFactory factory = (this.tls != null) ? this.tls : (SSLSocketFactory) SSLSocketFactory.getDefault();
		SmtpConnections connections = new SmtpConnections(properties, credential, factory, this.clock);
		return new SmtpTransport(connections, new WireFormat("our-mark", this.mailFrom, "", false));
	}

}
