package org.inquirytriage.liaison.alarm.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpExchange;
import org.inquirytriage.LoopbackServer;
import org.inquirytriage.liaison.alarm.WebhookCall;
import org.inquirytriage.liaison.alarm.WebhookLine.Result;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HttpWebhookLineTests {

	private static final String SECRET = "a secret of the two sides";

	private static final Instant NOW = Instant.parse("2026-10-06T15:00:00Z");

	private static final WebhookCall CALL = new WebhookCall(new UUID(1, 2), "i1", "{\"event\":\"test\"}", NOW, 0);

	private final List<String> got = new ArrayList<>();

	@AutoClose
	private final LoopbackServer server = new LoopbackServer(this::answer);

	private int status = 204;

	private void answer(HttpExchange exchange) throws IOException {
		this.got.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
		this.got.add(exchange.getRequestHeaders().getFirst("X-Inquiry-Triage-Signature"));
		this.got.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		exchange.getResponseHeaders().add("Location", "/elsewhere");
		exchange.sendResponseHeaders(this.status, -1);
		exchange.close();
	}

	private Result call() {
		return new HttpWebhookLine(this.server.uri("/page"), SECRET, new TestClock(NOW)).call(CALL);
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
		this.server.close();
		assertThat(call().taken()).isFalse();
	}

}
