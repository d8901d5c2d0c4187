package org.inquirytriage.intake.imap.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.ssl.SSLSocketFactory;

/** Puts TLS over a socket and keeps the socket below it. */
class RecordedTls extends SSLSocketFactory {

	private final SSLSocketFactory tls;

	private final RecordedSockets sockets;

	RecordedTls(SSLSocketFactory tls, RecordedSockets sockets) {
		this.tls = tls;
		this.sockets = sockets;
	}

	@Override
	public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
		this.sockets.record(below);
		return this.tls.createSocket(below, host, port, autoClose);
	}

	@Override
	public String[] getDefaultCipherSuites() {
		return this.tls.getDefaultCipherSuites();
	}

	@Override
	public String[] getSupportedCipherSuites() {
		return this.tls.getSupportedCipherSuites();
	}

	@Override
	public Socket createSocket(String host, int port) {
		throw comesLater();
	}

	@Override
	public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
		throw comesLater();
	}

	@Override
	public Socket createSocket(InetAddress host, int port) {
		throw comesLater();
	}

	@Override
	public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
		throw comesLater();
	}

	private static UnsupportedOperationException comesLater() {
		return new UnsupportedOperationException("TLS is put over a socket that is connected already");
	}

}
