package org.inquirytriage.benchmark.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a client and a server, and counts how often the client waits for an
 * answer; it may make the way longer.
 */
final class CountingProxy implements AutoCloseable {

	private final ServerSocket listener;

	private final int target;

	private final Duration roundTrip;

	private final AtomicLong turns = new AtomicLong();

	private final AtomicLong connections = new AtomicLong();

	private final AtomicLong received = new AtomicLong();

	CountingProxy(int target, Duration roundTrip) {
		this.target = target;
		this.roundTrip = roundTrip;
		try {
			this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofPlatform().daemon().start(this::accept);
	}

	int port() {
		return this.listener.getLocalPort();
	}

	/** How often the server spoke after the client had spoken. */
	long turns() {
		return this.turns.get();
	}

	/** How many connections were made. */
	long connections() {
		return this.connections.get();
	}

	/** How many bytes came from the server. */
	long received() {
		return this.received.get();
	}

	/** Counts from nothing again. */
	void reset() {
		this.turns.set(0);
		this.connections.set(0);
		this.received.set(0);
	}

	private void accept() {
		while (!this.listener.isClosed()) {
			try {
				Socket client = this.listener.accept();
				Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
				client.setTcpNoDelay(true);
				server.setTcpNoDelay(true);
				this.connections.incrementAndGet();
				AtomicBoolean asked = new AtomicBoolean();
				Thread.ofPlatform().daemon().start(() -> pump(client, server, () -> ask(asked)));
				Thread.ofPlatform().daemon().start(() -> pump(server, client, () -> answer(asked)));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void ask(AtomicBoolean asked) {
		if (asked.compareAndSet(false, true) && this.roundTrip.isPositive()) {
			try {
				Thread.sleep(this.roundTrip);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void answer(AtomicBoolean asked) {
		if (asked.compareAndSet(true, false)) {
			this.turns.incrementAndGet();
		}
	}

	private void pump(Socket from, Socket to, Runnable passing) {
		byte[] buffer = new byte[64 * 1024];
		boolean fromServer = from.getPort() == this.target;
		try (from; to) {
			for (int read = from.getInputStream().read(buffer); read >= 0; read = from.getInputStream().read(buffer)) {
				passing.run();
				if (fromServer) {
					this.received.addAndGet(read);
				}
				to.getOutputStream().write(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			// one side is gone, and so is the other
			return;
		}
	}

	@Override
	public void close() throws IOException {
		this.listener.close();
	}

}
