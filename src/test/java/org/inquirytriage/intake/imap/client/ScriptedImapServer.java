package org.inquirytriage.intake.imap.client;

import org.inquirytriage.credential.Credential;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An IMAP server that answers commands by a script: what a command must contain, and what
 * comes before its tagged reply. A reply that is {@code HANG} or {@code DROP} never
 * comes.
 */
class ScriptedImapServer implements AutoCloseable {

	static final String HANG = "HANG";

	static final String DROP = "DROP";

	static final String DRIP = "DRIP";

	final List<String> commands = Collections.synchronizedList(new ArrayList<>());

	private final Map<String, String> script = new LinkedHashMap<>();

	private final ServerSocket listener;

	private final CountDownLatch closed = new CountDownLatch(1);

	private volatile String idle = "";

	private final String greeting;

	ScriptedImapServer(String capabilities) {
		this(capabilities, "* OK [CAPABILITY " + capabilities + "] ready\r\n");
	}

	ScriptedImapServer(String capabilities, String greeting) {
		this.greeting = greeting;
		on("CAPABILITY", "* CAPABILITY " + capabilities + "\r\nOK");
		on("LIST", "* LIST () \"/\" INBOX\r\nOK");
		on("SELECT", "* 2 EXISTS\r\n* OK [UIDVALIDITY 7]\r\n* OK [UIDNEXT 3]\r\n"
				+ "* FLAGS (\\Seen)\r\n* OK [PERMANENTFLAGS (\\Seen \\*)]\r\nOK [READ-WRITE]");
		try {
			this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofPlatform().daemon().start(this::listen);
	}

	/** Answers commands that contain a text; the last line is the tagged reply. */
	ScriptedImapServer on(String text, String reply) {
		this.script.put(text, reply);
		return this;
	}

	ImapMailbox mailbox(ImapSettings.Patience patience, Security security) {
		return new ImapMailbox(settings(patience, security), Clock.systemUTC());
	}

	ImapSettings settings(ImapSettings.Patience patience, Security security) {
		return settings(patience, security, Credential.password("secret"));
	}

	ImapSettings settings(ImapSettings.Patience patience, Security security, Credential credential) {
		ImapSettings.Server server = new ImapSettings.Server("127.0.0.1", this.listener.getLocalPort(), security, null,
				"program", credential);
		return new ImapSettings(server, "INBOX", FilingStyle.MOVE, "Triage", patience);
	}

	private void listen() {
		while (!this.listener.isClosed()) {
			try {
				Socket socket = this.listener.accept();
				Thread.ofPlatform().daemon().start(() -> converse(socket));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void converse(Socket socket) {
		try (socket) {
			OutputStream out = socket.getOutputStream();
			write(out, this.greeting);
			BufferedReader in = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
			String line = in.readLine();
			while (line != null && answer(out, line)) {
				line = in.readLine();
			}
		}
		catch (IOException ex) {
			// the other side is gone
			return;
		}
	}

	private boolean answer(OutputStream out, String line) throws IOException {
		if (line.equals("DONE")) {
			this.commands.add(line);
			return endIdle(out);
		}
		if (line.isEmpty()) {
			this.commands.add(line);
			write(out, this.idle + " " + this.script.getOrDefault("EMPTY", "NO") + " done\r\n");
			return true;
		}
		String tag = line.substring(0, line.indexOf(' '));
		this.idle = tag;
		this.commands.add(line.substring(tag.length() + 1));
		String reply = this.script.entrySet()
			.stream()
			.filter((entry) -> line.contains(entry.getKey()))
			.map(Map.Entry::getValue)
			.reduce("OK", (first, second) -> second);
		if (reply.equals(DROP)) {
			return false;
		}
		if (reply.equals(HANG)) {
			return true;
		}
		if (reply.startsWith("+")) {
			write(out, reply);
			return true;
		}
		if (reply.equals(DRIP)) {
			drip(out);
		}
		int last = reply.lastIndexOf("\r\n") + 2;
		write(out, (last > 1) ? reply.substring(0, last) : "");
		write(out, tag + " " + ((last > 1) ? reply.substring(last) : reply) + " done\r\n");
		return true;
	}

	private boolean endIdle(OutputStream out) throws IOException {
		String reply = this.script.getOrDefault("DONE", "OK");
		if (!reply.equals(HANG)) {
			write(out, this.idle + " " + reply + " done\r\n");
		}
		return true;
	}

	/** A line now and then, for as long as the server is open. */
	private void drip(OutputStream out) throws IOException {
		try {
			do {
				write(out, "* OK still busy\r\n");
			}
			while (!this.closed.await(20, TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void write(OutputStream out, String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
	}

	@Override
	public void close() {
		this.closed.countDown();
		try {
			this.listener.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
