package org.inquirytriage.liaison.alarm.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.inquirytriage.liaison.alarm.WebhookCall;
import org.inquirytriage.liaison.alarm.WebhookLine;

/**
 * Calls one address. Each call is signed with a shared secret over its time and body, so
 * that the other side can tell forged and replayed ones; it follows no redirect.
 */
public final class HttpWebhookLine implements WebhookLine {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final String ALGORITHM = "HmacSHA256";

	private static final int OK_FROM = 200;

	private static final int OK_BELOW = 300;

	private final HttpClient client = HttpClient.newBuilder()
		.connectTimeout(CONNECT_TIMEOUT)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private final URI address;

	private final SecretKeySpec secret;

	private final Clock clock;

	/**
	 * A line to an address.
	 * @param address {@code https}, or {@code http} on this machine
	 * @param secret shared with the other side
	 * @param clock tells the time
	 */
	public HttpWebhookLine(URI address, String secret, Clock clock) {
		this.address = address;
		this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
		this.clock = clock;
	}

	@Override
	public Result call(WebhookCall call) {
		String time = Long.toString(this.clock.instant().getEpochSecond());
		HttpRequest request = HttpRequest.newBuilder(this.address)
			.timeout(TIMEOUT)
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", call.id().toString())
			.header("X-Inquiry-Triage-Signature", "t=" + time + ",v1=" + signature(time + "." + call.body()))
			.POST(BodyPublishers.ofString(call.body()))
			.build();
		try {
			int status = this.client.send(request, BodyHandlers.discarding()).statusCode();
			return new Result(status >= OK_FROM && status < OK_BELOW, "HTTP " + status);
		}
		catch (IOException ex) {
			return new Result(false, ex.getClass().getSimpleName());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Result(false, "interrupted");
		}
	}

	private String signature(String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.secret);
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform offers " + ALGORITHM, ex);
		}
	}

}
