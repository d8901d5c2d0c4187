package org.inquirytriage.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An issuer of access tokens that gives {@code token-1}, {@code token-2} and so on, and
 * remembers what it was asked.
 */
public final class StubIssuer implements AutoCloseable {

	/** The account that its tokens are for. */
	public static final String ACCOUNT = "tokens@example.org";

	private final HttpServer server;

	private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

	private volatile String error = "";

	private volatile int revoked;

	private volatile String alsoGiven = "";

	/** An issuer on a free port of this machine. */
	public StubIssuer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/token", this::answer);
		this.server.createContext("/introspect", this::introspect);
		this.server.start();
	}

	/** Where it is asked. */
	public URI uri() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + "/token");
	}

	/** Refuses from now on; an empty error ends that. */
	public void refuse(String code) {
		this.error = code;
	}

	/** Where a mail server asks whether a token holds (RFC 7662). */
	public URI introspection() {
		return uri().resolve("/introspect");
	}

	/** Takes back every token it has given. */
	public void revoke() {
		this.revoked = this.requests.size();
	}

	/** Gives a new refresh token as well. */
	public void rotate(String refreshToken) {
		this.alsoGiven = ",\"refresh_token\":\"" + refreshToken + "\"";
	}

	/** The forms it was sent. */
	public List<Map<String, String>> requests() {
		return this.requests;
	}

	private static Map<String, String> form(HttpExchange exchange) throws IOException {
		String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		Map<String, String> fields = new HashMap<>();
		for (String field : form.split("&")) {
			String[] parts = field.split("=", 2);
			fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
		}
		return fields;
	}

	private void introspect(HttpExchange exchange) throws IOException {
		String token = form(exchange).getOrDefault("token", "");
		boolean holds = token.matches("token-\\d+") && Integer.parseInt(token.substring(6)) > this.revoked;
		reply(exchange, 200, "{\"active\":" + holds + ",\"username\":\"" + ACCOUNT + "\"}");
	}

	private void answer(HttpExchange exchange) throws IOException {
		Map<String, String> fields = form(exchange);
		this.requests.add(fields);
		boolean refused = !this.error.isEmpty();
		String json = refused
				? "{\"error\":\"" + this.error + "\",\"error_description\":\"no, not with " + fields + "\"}"
				: "{\"access_token\":\"token-" + this.requests.size()
						+ "\",\"token_type\":\"Bearer\",\"expires_in\":3600" + this.alsoGiven + "}";
		reply(exchange, refused ? 400 : 200, json);
	}

	private static void reply(HttpExchange exchange, int status, String json) throws IOException {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
