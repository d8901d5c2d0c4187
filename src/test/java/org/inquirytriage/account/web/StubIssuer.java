package org.inquirytriage.account.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An identity provider that signs in whoever a test says, and takes each code once and
 * only with the verifier of its challenge (RFC 7636).
 */
class StubIssuer {

	private final HttpServer server;

	private final RSAKey published = key();

	private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

	private volatile RSAKey signing = this.published;

	private volatile String prompt = "";

	private volatile String subject = "";

	private volatile String name = "";

	private volatile List<String> groups = List.of();

	StubIssuer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/.well-known/openid-configuration", (exchange) -> json(exchange, 200, discovery()));
		this.server.createContext("/authorize", this::authorize);
		this.server.createContext("/token", this::token);
		this.server.createContext("/keys",
				(exchange) -> json(exchange, 200, new JWKSet(this.published.toPublicJWK()).toString()));
		this.server.start();
	}

	String address() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** What people were last asked there besides. */
	String prompt() {
		return this.prompt;
	}

	/** Who is signed in there from now on. */
	void signsIn(String subject, String name, String... groups) {
		this.subject = subject;
		this.name = name;
		this.groups = List.of(groups);
		this.signing = this.published;
	}

	/** Signs with a key that is not the one it publishes. */
	void forges() {
		this.signing = key();
	}

	private String discovery() {
		return """
				{"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
				"jwks_uri":"%1$s/keys","subject_types_supported":["public"],"response_types_supported":["code"],
				"id_token_signing_alg_values_supported":["RS256"]}""".formatted(address());
	}

	private void authorize(HttpExchange exchange) throws IOException {
		Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
		String code = UUID.randomUUID().toString();
		this.codes.put(code, asked);
		this.prompt = asked.getOrDefault("prompt", "");
		String back = asked.get("redirect_uri") + "?code=" + code + "&state="
				+ URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Location", back);
		exchange.sendResponseHeaders(302, -1);
		exchange.close();
	}

	private void token(HttpExchange exchange) throws IOException {
		Map<String, String> given = parameters(
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		Map<String, String> asked = this.codes.remove(given.getOrDefault("code", ""));
		if (asked == null || !"S256".equals(asked.get("code_challenge_method"))
				|| !challenge(given.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
			json(exchange, 400, "{\"error\":\"invalid_grant\"}");
			return;
		}
		json(exchange, 200, """
				{"access_token":"a","token_type":"Bearer","expires_in":300,"scope":"openid","id_token":"%s"}"""
			.formatted(idToken(asked)));
	}

	private String idToken(Map<String, String> asked) {
		Date now = new Date();
		JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(address())
			.subject(this.subject)
			.audience(asked.get("client_id"))
			.issueTime(now)
			.expirationTime(new Date(now.getTime() + 300_000))
			.claim("nonce", asked.get("nonce"))
			.claim("preferred_username", this.name)
			.claim("groups", this.groups)
			.build();
		try {
			SignedJWT token = new SignedJWT(
					new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(this.published.getKeyID()).build(), claims);
			token.sign(new RSASSASigner(this.signing));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String challenge(String verifier) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID("one").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> parameters(String query) {
		return Arrays.stream(query.split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
	}

	private static void json(HttpExchange exchange, int status, String body) throws IOException {
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

}
