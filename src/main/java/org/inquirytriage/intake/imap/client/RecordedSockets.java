package org.inquirytriage.intake.imap.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.SocketFactory;

/**
 * Makes the sockets of one mailbox and keeps them, so that another thread can cut a
 * connection that has got stuck: Jakarta Mail itself would wait for the reply first.
 */
class RecordedSockets extends SocketFactory {

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	/** Closes every socket; what waits for them ends with an error. */
	void cut() {
		this.open.forEach(RecordedSockets::close);
		this.open.clear();
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// nothing is left to be cut
			return;
		}
	}

	/** Keeps a socket that was made elsewhere. */
	void record(Socket socket) {
		this.open.removeIf(Socket::isClosed);
		this.open.add(socket);
	}

	@Override
	public Socket createSocket() {
		Socket socket = new Socket();
		record(socket);
		return socket;
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

}
