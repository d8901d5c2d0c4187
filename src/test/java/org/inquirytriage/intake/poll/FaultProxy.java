package org.inquirytriage.intake.poll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a client and a server, and spoils what the server says after so many
 * bytes.
 */
final class FaultProxy implements AutoCloseable {

	/** What goes wrong. */
	enum Fault {

		/** The connection is cut. */
		CUT("", true),
		/** Nothing more comes. */
		SILENCE("", false),
		/** The server says farewell in the middle of a line. */
		BYE("\r\n* BYE going down\r\n", true),
		/** A literal begins and never ends. */
		HALF_LITERAL("\r\n* 1 FETCH (UID 1 BODY[] {5000}\r\nabc", true),
		/** Something that is no IMAP. */
		GARBAGE("\r\n\u0001\u0002 )((\r\n* * *\r\n", true);

		private final String last;

		private final boolean cuts;

		Fault(String last, boolean cuts) {
			this.last = last;
			this.cuts = cuts;
		}

	}

	private final ServerSocket listener;

	private final int target;

	private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

	private volatile Fault fault = Fault.CUT;

	FaultProxy(int target) {
		this.target = target;
		try {
			this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofPlatform().daemon().start(this::accept);
	}

	int port() {
		return this.listener.getLocalPort();
	}

	/** Spoils what comes after so many more bytes of the server. */
	void spoil(Fault next, long after) {
		this.fault = next;
		this.left.set(after);
	}

	/** How many bytes of the server have passed since it last passed everything on. */
	long passed() {
		return Long.MAX_VALUE - this.left.get();
	}

	/** Passes everything on from now on. */
	void heal() {
		this.left.set(Long.MAX_VALUE);
	}

	private void accept() {
		while (!this.listener.isClosed()) {
			try {
				Socket client = this.listener.accept();
				Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
				Thread.ofPlatform().daemon().start(() -> pump(client, server, false));
				Thread.ofPlatform().daemon().start(() -> pump(server, client, true));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void pump(Socket from, Socket to, boolean spoils) {
		byte[] buffer = new byte[512];
		try (from; to) {
			for (int read = from.getInputStream().read(buffer); read >= 0; read = from.getInputStream().read(buffer)) {
				long room = spoils ? this.left.getAndAdd(-read) : Long.MAX_VALUE;
				to.getOutputStream().write(buffer, 0, (int) Math.max(0, Math.min(read, room)));
				if (room < read && spoil(to)) {
					return;
				}
			}
		}
		catch (IOException ex) {
			// one side is gone, and so is the other
			return;
		}
	}

	/** Whether the connection ends with it. */
	private boolean spoil(Socket to) throws IOException {
		to.getOutputStream().write(this.fault.last.getBytes(StandardCharsets.ISO_8859_1));
		return this.fault.cuts;
	}

	@Override
	public void close() throws IOException {
		this.listener.close();
	}

}
