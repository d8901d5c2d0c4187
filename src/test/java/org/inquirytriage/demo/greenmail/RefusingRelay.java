package org.inquirytriage.demo.greenmail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntSupplier;

/** Stands before an SMTP server and refuses mail for one address. */
final class RefusingRelay implements AutoCloseable {

	private final ServerSocket listener;

	private final IntSupplier server;

	private final String refused;

	/** Passes everything else on to the port of the server. */
	RefusingRelay(IntSupplier server, String refused) {
		this.server = server;
		this.refused = ("RCPT TO:<" + refused + ">").toUpperCase(Locale.ROOT);
		try {
			this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofPlatform().daemon().start(this::accept);
	}

	int port() {
		return this.listener.getLocalPort();
	}

	private void accept() {
		while (!this.listener.isClosed()) {
			try {
				Socket client = this.listener.accept();
				Thread.ofPlatform().daemon().start(() -> relay(client));
			}
			catch (IOException ex) {
				// it is closed
				return;
			}
		}
	}

	private void relay(Socket client) {
		try (client; Socket upstream = new Socket(InetAddress.getLoopbackAddress(), this.server.getAsInt())) {
			Thread.ofPlatform().daemon().start(() -> copy(upstream, client));
			BufferedReader lines = new BufferedReader(
					new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				boolean refuses = line.toUpperCase(Locale.ROOT).startsWith(this.refused);
				String said = refuses ? "550 5.1.1 No such mailbox" : line;
				OutputStream to = (refuses ? client : upstream).getOutputStream();
				to.write((said + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
				to.flush();
			}
		}
		catch (IOException ex) {
			// one of them hung up
			return;
		}
	}

	private static void copy(Socket from, Socket to) {
		try {
			from.getInputStream().transferTo(to.getOutputStream());
		}
		catch (IOException ex) {
			// one of them hung up
			return;
		}
	}

	@Override
	public void close() {
		try {
			this.listener.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
