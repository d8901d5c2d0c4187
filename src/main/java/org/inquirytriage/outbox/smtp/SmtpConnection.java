package org.inquirytriage.outbox.smtp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the mail server that knows how far the message it carries got, and what
 * the server's last word on it was. Angus reports a reply that never came and a reply
 * that refuses in one kind of exception; and it answers a refusal with RSET, whose
 * failure hides the refusal. So both are noted where they pass: the end of the data as it
 * is sent, the reply as it is read.
 */
class SmtpConnection extends SMTPTransport {

	private final SocketRecorder socket;

	private final Duration replyTimeout;

	private final Duration finalReplyTimeout;

	private Stage stage = Stage.SENDER;

	private @Nullable Reply lastWord;

	private Instant idleSince = Instant.MIN;

	SmtpConnection(Session session, SocketRecorder socket, Duration replyTimeout, Duration finalReplyTimeout) {
		super(session, new URLName("smtp", null, -1, null, null, null));
		this.socket = socket;
		this.replyTimeout = replyTimeout;
		this.finalReplyTimeout = finalReplyTimeout;
	}

	/** How far a message got. */
	enum Stage {

		/** The server has not taken the envelope sender yet. */
		SENDER,
		/** The server has taken the sender; the data has not ended. */
		UNDER_WAY,
		/** The final dot may have reached the server. */
		ENDED

	}

	/**
	 * A reply of the server.
	 *
	 * @param code of three digits, or -1 for one that is none
	 * @param text the whole reply
	 */
	record Reply(int code, String text) {
	}

	/** Forgets the message before. */
	void beginMessage() {
		this.stage = Stage.SENDER;
		this.lastWord = null;
	}

	/** How far the message got. */
	Stage stage() {
		return this.stage;
	}

	/**
	 * What the server said to the end of the data, or what it refused the message with
	 * before; null when neither came.
	 */
	@Nullable Reply lastWord() {
		return this.lastWord;
	}

	@Override
	protected void sendCommand(String command) throws MessagingException {
		if (command.startsWith("RCPT")) {
			this.stage = Stage.UNDER_WAY;
		}
		else if (command.equals(".")) {
			readWithin(this.finalReplyTimeout);
			this.stage = Stage.ENDED;
		}
		super.sendCommand(command);
	}

	@Override
	protected int readServerResponse() throws MessagingException {
		int code = super.readServerResponse();
		if (this.lastWord == null && (this.stage == Stage.ENDED || code >= 400)) {
			this.lastWord = new Reply(code, getLastServerResponse());
			readWithin(this.replyTimeout);
		}
		return code;
	}

	private void readWithin(Duration timeout) throws MessagingException {
		try {
			this.socket.readWithin(timeout);
		}
		catch (IOException ex) {
			throw new MessagingException("The connection is closed", ex);
		}
	}

	/** Notes that it has nothing to do since a moment. */
	void rest(Instant since) {
		this.idleSince = since;
	}

	/** Since when it has nothing to do. */
	Instant idleSince() {
		return this.idleSince;
	}

	/** The mail session its messages belong to. */
	Session session() {
		return this.session;
	}

	/**
	 * Ends it: with QUIT where the server is in a state to understand it, else without a
	 * word, so that the server drops a message under way.
	 */
	void end() {
		try {
			if (this.stage == Stage.SENDER || this.lastWord != null) {
				close();
			}
		}
		catch (MessagingException ex) {
			// it is cut below
			return;
		}
		finally {
			this.socket.cut();
		}
	}

}
