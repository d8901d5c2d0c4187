package org.inquirytriage.outbox.smtp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLSocketFactory;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.inquirytriage.credential.Credential;
import org.inquirytriage.credential.Secret;
import org.inquirytriage.credential.TokenUnavailableException;
import org.inquirytriage.outbox.smtp.SmtpProperties.Security;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens connections to the mail server and keeps those that have nothing to do. After a
 * failure it rests before it tries again, so that a backlog neither knocks without end
 * nor locks the account it signs in with.
 */
class SmtpConnections implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(SmtpConnections.class);

	private static final Outage NONE = new Outage(Instant.MIN, "");

	private static final Duration REST = Duration.ofSeconds(5);

	private static final Duration REST_AFTER_SIGN_IN = Duration.ofMinutes(1);

	private final SmtpProperties settings;

	private final Credential credential;

	private final SSLSocketFactory tls;

	private final Clock clock;

	private final Deque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();

	private final ScheduledThreadPoolExecutor writeTimer;

	private volatile Outage outage = NONE;

	private volatile boolean closed;

	SmtpConnections(SmtpProperties settings, Credential credential, SSLSocketFactory tls, Clock clock) {
		this.settings = settings;
		this.credential = credential;
		this.tls = tls;
		this.clock = clock;
		this.writeTimer = new ScheduledThreadPoolExecutor(1,
				Thread.ofPlatform().name("smtp-write-timer").daemon().factory());
		this.writeTimer.setRemoveOnCancelPolicy(true);
		this.writeTimer.setKeepAliveTime(1, TimeUnit.MINUTES);
		this.writeTimer.allowCoreThreadTimeOut(true);
	}

	/** A connection that was kept, or null; who takes it owns it. */
	@Nullable SmtpConnection kept() {
		SmtpConnection connection = this.idle.pollFirst();
		while (connection != null && hasRestedTooLong(connection)) {
			connection.end();
			connection = this.idle.pollFirst();
		}
		return connection;
	}

	private boolean hasRestedTooLong(SmtpConnection connection) {
		Duration rest = Duration.between(connection.idleSince(), this.clock.instant());
		return rest.compareTo(this.settings.idleTimeout()) > 0;
	}

	/** A new connection, greeted, encrypted and signed in. */
	SmtpConnection open() throws MessagingException {
		Outage last = this.outage;
		if (this.clock.instant().isBefore(last.until())) {
			throw new MessagingException("not tried again yet after: " + last.reason());
		}
		SocketRecorder recorder = new SocketRecorder();
		try {
			SmtpConnection connection = connect(recorder);
			noteRecovery();
			return connection;
		}
		catch (MessagingException ex) {
			recorder.cut();
			noteFailure(ex);
			throw ex;
		}
	}

	private void noteFailure(MessagingException failure) {
		String reason = String.valueOf(failure.getMessage()).strip();
		if (this.outage == NONE) {
			logger.warn("The mail server {} cannot be used: {}", this.settings.host(), reason);
		}
		Duration rest = (failure instanceof AuthenticationFailedException) ? REST_AFTER_SIGN_IN : REST;
		this.outage = new Outage(this.clock.instant().plus(rest), reason);
	}

	private void noteRecovery() {
		if (this.outage != NONE) {
			this.outage = NONE;
			logger.info("The mail server {} can be used again", this.settings.host());
		}
	}

	private SmtpConnection connect(SocketRecorder recorder) throws MessagingException {
		SmtpConnection connection = connection(recorder);
		if (this.settings.username().isEmpty()) {
			connection.connect(this.settings.host(), this.settings.port(), null, null);
			return connection;
		}
		Secret first = current();
		try {
			signIn(connection, first);
			return connection;
		}
		catch (AuthenticationFailedException ex) {
			if (!this.credential.refused(first)) {
				throw ex;
			}
			recorder.cut();
			SmtpConnection second = connection(recorder);
			signIn(second, current());
			return second;
		}
	}

	private SmtpConnection connection(SocketRecorder recorder) {
		return new SmtpConnection(Session.getInstance(properties(recorder)), recorder, this.settings.replyTimeout(),
				this.settings.finalReplyTimeout());
	}

	private Secret current() throws MessagingException {
		try {
			return this.credential.current();
		}
		catch (TokenUnavailableException ex) {
			throw new AuthenticationFailedException(ex.getMessage(), ex);
		}
	}

	private void signIn(SmtpConnection connection, Secret secret) throws MessagingException {
		try {
			connection.connect(this.settings.host(), this.settings.port(), this.settings.username(), secret.reveal());
		}
		catch (AuthenticationFailedException ex) {
			// SASL in Angus keeps the reply to itself
			throw new AuthenticationFailedException(
					"the sign-in was refused: " + String.valueOf(connection.getLastServerResponse()).strip(), ex);
		}
	}

	/** Keeps a connection for the next message. */
	void keep(SmtpConnection connection) {
		connection.rest(this.clock.instant());
		this.idle.addFirst(connection);
		if (this.closed) {
			close();
		}
	}

	@Override
	public void close() {
		this.closed = true;
		for (SmtpConnection connection = this.idle.poll(); connection != null; connection = this.idle.poll()) {
			connection.end();
		}
	}

	private Properties properties(SocketRecorder recorder) {
		Security security = this.settings.effectiveSecurity();
		Properties properties = new Properties();
		properties.put("mail.smtp.connectiontimeout", millis(this.settings.connectTimeout()));
		properties.put("mail.smtp.timeout", millis(this.settings.replyTimeout()));
		properties.put("mail.smtp.writetimeout", millis(this.settings.writeTimeout()));
		properties.put("mail.smtp.executor.writetimeout", this.writeTimer);
		properties.put("mail.smtp.socketFactory", recorder);
		properties.put("mail.smtp.socketFactory.fallback", "false");
		properties.put("mail.smtp.ssl.socketFactory", new TlsRecorder(this.tls, recorder));
		properties.put("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
		properties.put("mail.smtp.ssl.checkserveridentity", "true");
		properties.put("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
		properties.put("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
		properties.put("mail.smtp.auth", String.valueOf(!this.settings.username().isEmpty()));
		properties.put("mail.smtp.sendpartial", "false");
		properties.put("mail.smtp.quitwait", "false");
		if (this.credential instanceof Credential.Token) {
			// SASL answers the server's error with an empty line, as it should
			properties.put("mail.smtp.sasl.enable", "true");
			properties.put("mail.smtp.sasl.mechanisms", "XOAUTH2");
			properties.put("mail.smtp.auth.mechanisms", "XOAUTH2");
		}
		if (!this.settings.localName().isEmpty()) {
			properties.put("mail.smtp.localhost", this.settings.localName());
		}
		return properties;
	}

	private static String millis(Duration duration) {
		return String.valueOf(duration.toMillis());
	}

	/** A failure to connect, and until when it keeps us from trying again. */
	private record Outage(Instant until, String reason) {
	}

}
