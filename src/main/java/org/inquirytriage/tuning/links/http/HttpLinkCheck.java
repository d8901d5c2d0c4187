package org.inquirytriage.tuning.links.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.inquirytriage.tuning.links.LinkCheck;
import org.inquirytriage.tuning.links.LinkState;

/**
 * Asks for each link as a browser would, follows where it leads, and reads nothing but
 * the status. What it found it remembers for some minutes.
 */
public final class HttpLinkCheck implements LinkCheck {

	private static final Pattern EXAMPLE = Pattern.compile("(.+\\.)?(example(\\.(com|net|org))?|test|invalid)");

	private static final Duration REMEMBERED = Duration.ofMinutes(10);

	private static final int MOST_REMEMBERED = 1000;

	private static final int AT_ONCE = 8;

	private static final int NO_SUCH_METHOD = 405;

	private static final int NOT_IMPLEMENTED = 501;

	private static final int NOT_FOUND = 404;

	private static final int GONE = 410;

	private static final int SERVER_ERRORS_FROM = 500;

	private final Cache<String, LinkState> remembered = Caffeine.newBuilder()
		.expireAfterWrite(REMEMBERED)
		.maximumSize(MOST_REMEMBERED)
		.build();

	private final Duration longest;

	/**
	 * A check that waits so long for an answer.
	 * @param longest for each link
	 */
	public HttpLinkCheck(Duration longest) {
		this.longest = longest;
	}

	@Override
	public Map<String, LinkState> of(Collection<String> links) {
		Map<String, Future<LinkState>> asked = new LinkedHashMap<>();
		try (HttpClient client = HttpClient.newBuilder()
			.connectTimeout(this.longest)
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build(); ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
			for (String link : links) {
				asked.put(link, threads.submit(() -> this.remembered.get(link, (unknown) -> state(client, unknown))));
			}
		}
		Map<String, LinkState> states = new LinkedHashMap<>();
		asked.forEach((link, state) -> states.put(link, state.resultNow()));
		return states;
	}

	private LinkState state(HttpClient client, String link) {
		try {
			URI address = URI.create(link);
			if (address.getHost() == null) {
				return LinkState.GONE;
			}
			return EXAMPLE.matcher(address.getHost()).matches() ? LinkState.EXAMPLE : asked(client, address);
		}
		catch (IllegalArgumentException ex) {
			return LinkState.GONE;
		}
	}

	private LinkState asked(HttpClient client, URI address) {
		try {
			int status = status(client, address, "HEAD");
			if (status == NO_SUCH_METHOD || status == NOT_IMPLEMENTED || status == NOT_FOUND) {
				status = status(client, address, "GET");
			}
			if (status == NOT_FOUND || status == GONE) {
				return LinkState.GONE;
			}
			return (status >= SERVER_ERRORS_FROM) ? LinkState.SILENT : LinkState.ANSWERS;
		}
		catch (IOException ex) {
			return LinkState.SILENT;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return LinkState.SILENT;
		}
	}

	private int status(HttpClient client, URI address, String method) throws IOException, InterruptedException {
		return client
			.send(HttpRequest.newBuilder(address).timeout(this.longest).method(method, BodyPublishers.noBody()).build(),
					BodyHandlers.discarding())
			.statusCode();
	}

}
