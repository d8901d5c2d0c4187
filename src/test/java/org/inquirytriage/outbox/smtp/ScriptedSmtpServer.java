package org.inquirytriage.outbox.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import org.jspecify.annotations.Nullable;

/**
 * A mail server that does what a test tells it to at each step of SMTP: GREETING, EHLO,
 * STARTTLS, AUTH, MAIL, RCPT, DATA, CONTENT (amid the data) and END (after the final
 * dot). What is not scripted succeeds.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

	/** Closes the connection instead of a reply. */
	public static final String DROP = "drop";

	/** Resets the connection instead of a reply. */
	public static final String RESET = "reset";

	/** Says nothing. */
	public static final String SILENCE = "silence";

	private static final Map<String, String> SUCCESS = Map.of("GREETING", "220 test", "STARTTLS", "220 go", "AUTH",
			"235 welcome", "DATA", "354 go", "QUIT", "221 bye");

	private final ServerSocket server;

	private final Map<String, Queue<String>> script = new ConcurrentHashMap<>();

	private final List<String> commands = new CopyOnWriteArrayList<>();

	private final List<byte[]> messages = new CopyOnWriteArrayList<>();

	private final AtomicInteger connections = new AtomicInteger();

	private final Queue<Closeable> open = new ConcurrentLinkedDeque<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	private volatile String extensions = "";

	private volatile long secondsBeforeTheEnd;

	private volatile @Nullable SSLContext tls;

	private volatile boolean implicitTls;

	private final ThreadLocal<String> lastReply = ThreadLocal.withInitial(() -> "");

	/** A server on a free port of this machine. */
	public ScriptedSmtpServer() throws IOException {
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofPlatform().daemon().start(this::accept);
	}

	/** Does something at a step the next time it comes; several wait for their turn. */
	public ScriptedSmtpServer at(String step, String reply) {
		this.script.computeIfAbsent(step, (key) -> new ConcurrentLinkedDeque<>()).add(reply);
		return this;
	}

	/** Offers extensions after EHLO. */
	public ScriptedSmtpServer offering(String... keywords) {
		this.extensions = String.join("\n", keywords);
		return this;
	}

	/** Offers STARTTLS with a certificate. */
	ScriptedSmtpServer withTls(SSLContext context) {
		this.tls = context;
		return offering("STARTTLS");
	}

	/** Speaks TLS from the first byte. */
	ScriptedSmtpServer withImplicitTls(SSLContext context) {
		this.tls = context;
		this.implicitTls = true;
		return this;
	}

	/** Takes its time before it answers the final dot. */
	ScriptedSmtpServer thinkingBeforeTheEnd(long seconds) {
		this.secondsBeforeTheEnd = seconds;
		return this;
	}

	/** The port it listens on. */
	public int port() {
		return this.server.getLocalPort();
	}

	/** Every command received, over all connections. */
	public List<String> commands() {
		return List.copyOf(this.commands);
	}

	/** The commands received that begin with a word. */
	public List<String> commands(String verb) {
		return this.commands.stream().filter((command) -> command.startsWith(verb)).toList();
	}

	/** The raw data up to each final dot, dots unstuffed, whatever was answered. */
	public List<String> messages() {
		return this.messages.stream().map((bytes) -> new String(bytes, StandardCharsets.ISO_8859_1)).toList();
	}

	/** How many connections were opened so far. */
	public int connections() {
		return this.connections.get();
	}

	/** Closes every connection from the server's side. */
	public void closeConnections() throws IOException {
		for (Closeable connection = this.open.poll(); connection != null; connection = this.open.poll()) {
			connection.close();
		}
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket socket = this.server.accept();
				this.connections.incrementAndGet();
				this.open.add(socket);
				Thread.ofPlatform().daemon().start(() -> serve(socket));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket plain) {
		try (plain) {
			Socket socket = this.implicitTls ? encrypt(plain) : plain;
			InputStream in = new BufferedInputStream(socket.getInputStream());
			boolean goesOn = reply(socket, "GREETING");
			while (goesOn) {
				String line = readLine(in);
				if (line == null) {
					return;
				}
				this.commands.add(line);
				String step = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
				goesOn = reply(socket, step) && !step.equals("QUIT");
				if (goesOn && step.equals("STARTTLS")) {
					socket = encrypt(plain);
					in = new BufferedInputStream(socket.getInputStream());
				}
				else if (goesOn && step.equals("DATA") && this.lastReply.get().startsWith("354")) {
					goesOn = receive(socket, in);
				}
			}
		}
		catch (IOException | InterruptedException ex) {
			return;
		}
	}

	private boolean receive(Socket socket, InputStream in) throws IOException, InterruptedException {
		if (isScripted("CONTENT")) {
			in.readNBytes(4096);
			return reply(socket, "CONTENT");
		}
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		for (byte[] line = readRaw(in); line.length > 0; line = readRaw(in)) {
			String text = new String(line, StandardCharsets.ISO_8859_1);
			if (text.equals(".\r\n")) {
				this.messages.add(data.toByteArray());
				if (this.closed.await(this.secondsBeforeTheEnd, TimeUnit.SECONDS)) {
					return false;
				}
				return reply(socket, "END");
			}
			data.write(line, text.startsWith(".") ? 1 : 0, line.length - (text.startsWith(".") ? 1 : 0));
		}
		return false;
	}

	private boolean isScripted(String step) {
		return !this.script.getOrDefault(step, new ArrayDeque<>()).isEmpty();
	}

	private boolean reply(Socket socket, String step) throws IOException, InterruptedException {
		String scripted = this.script.getOrDefault(step, new ArrayDeque<>()).poll();
		String reply = (scripted != null) ? scripted : success(step);
		this.lastReply.set(reply);
		switch (reply) {
			case DROP -> {
				return false;
			}
			case RESET -> {
				socket.setSoLinger(true, 0);
				return false;
			}
			case SILENCE -> {
				this.closed.await();
				return false;
			}
			default -> {
				boolean last = reply.endsWith(DROP);
				String text = last ? reply.substring(0, reply.length() - DROP.length()) : reply + "\r\n";
				socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
				socket.getOutputStream().flush();
				return !last;
			}
		}
	}

	private String success(String step) {
		if (step.equals("EHLO") && !this.extensions.isEmpty()) {
			return "250-test\r\n250-" + this.extensions.replace("\n", "\r\n250-") + "\r\n250 HELP";
		}
		return SUCCESS.getOrDefault(step, "250 fine");
	}

	private SSLSocket encrypt(Socket plain) throws IOException {
		SSLContext context = this.tls;
		if (context == null) {
			throw new IOException("No certificate");
		}
		SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), false);
		socket.setUseClientMode(false);
		return socket;
	}

	private static @Nullable String readLine(InputStream in) throws IOException {
		byte[] line = readRaw(in);
		return (line.length == 0) ? null : new String(line, StandardCharsets.UTF_8).strip();
	}

	private static byte[] readRaw(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = in.read(); next >= 0; next = in.read()) {
			line.write(next);
			if (next == '\n') {
				break;
			}
		}
		return line.toByteArray();
	}

	@Override
	public void close() throws IOException {
		this.closed.countDown();
		this.server.close();
		closeConnections();
	}

}
