package org.inquirytriage.outbox.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

import javax.net.SocketFactory;

import org.jspecify.annotations.Nullable;

/**
 * Makes the socket of one connection and keeps it, to change how long a read may take.
 */
class SocketRecorder extends SocketFactory {

	private @Nullable Socket socket;

	@Override
	public Socket createSocket() {
		Socket created = new Socket();
		this.socket = created;
		return created;
	}

	@Override
	public Socket createSocket(String host, int port) {
		throw connectsLater();
	}

	@Override
	public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
		throw connectsLater();
	}

	@Override
	public Socket createSocket(InetAddress host, int port) {
		throw connectsLater();
	}

	@Override
	public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
		throw connectsLater();
	}

	private static UnsupportedOperationException connectsLater() {
		return new UnsupportedOperationException("The socket is connected later, within a timeout");
	}

	/** Keeps a socket that was made elsewhere. */
	void record(Socket made) {
		this.socket = made;
	}

	/** Sets how long a read may take from now on, also below a TLS layer. */
	void readWithin(Duration timeout) throws IOException {
		if (this.socket != null) {
			this.socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
		}
	}

	/** Cuts the connection without a word. */
	void cut() {
		try {
			if (this.socket != null) {
				this.socket.close();
			}
		}
		catch (IOException ex) {
			// nothing is left to be cut
			return;
		}
	}

}
