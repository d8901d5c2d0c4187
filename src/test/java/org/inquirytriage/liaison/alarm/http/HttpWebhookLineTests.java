package org.inquirytriage.liaison.alarm.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.inquirytriage.liaison.alarm.WebhookCall;
import org.inquirytriage.liaison.alarm.WebhookLine.Result;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HttpWebhookLineTests {

	private static final String SECRET = "a secret of the two sides";

	private static final Instant NOW = Instant.parse("2026-10-06T15:00:00Z");

	private static final WebhookCall CALL = new WebhookCall(new UUID(1, 2), "i1", "{\"event\":\"test\"}", NOW, 0);

	private final List<String> got = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	private HttpServer server;

	private int status = 204;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.got.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
		this.got.add(exchange.getRequestHeaders().getFirst("X-Inquiry-Triage-Signature"));
		this.got.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		exchange.getResponseHeaders().add("Location", "/elsewhere");
		exchange.sendResponseHeaders(this.status, -1);
		exchange.close();
	}

	private Result call() {
		URI address = URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + "/page");
		return new HttpWebhookLine(address, SECRET, new TestClock(NOW)).call(CALL);
	}

	@Test
	void sendsTheBodyWithItsIdAndASignatureThatTheOtherSideCanCheck() throws Exception {
		assertThat(call()).isEqualTo(new Result(true, "HTTP 204"));
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
		String signature = HexFormat.of()
			.formatHex(mac.doFinal((NOW.getEpochSecond() + "." + CALL.body()).getBytes(StandardCharsets.UTF_8)));
		assertThat(this.got).containsExactly(CALL.id().toString(), "t=" + NOW.getEpochSecond() + ",v1=" + signature,
				CALL.body());
	}

	@Test
	void isNotTakenWhenTheOtherSideFails() {
		this.status = 503;
		assertThat(call()).isEqualTo(new Result(false, "HTTP 503"));
	}

	@Test
	void followsNoRedirect() {
		this.status = 307;
		assertThat(call()).isEqualTo(new Result(false, "HTTP 307"));
		assertThat(this.got).hasSize(3);
	}

	@Test
	void isNotTakenWhenNobodyListens() {
		this.server.stop(0);
		assertThat(call().taken()).isFalse();
	}

}
