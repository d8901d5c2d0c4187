package org.inquirytriage.tuning.links.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.inquirytriage.tuning.links.LinkCheck;
import org.inquirytriage.tuning.links.LinkState;
import org.jspecify.annotations.Nullable;

/**
 * Asks for each link as a browser would, follows where it leads, and reads nothing but
 * the status. What it found it remembers for some minutes.
 */
public final class HttpLinkCheck implements LinkCheck, AutoCloseable {

	private static final Pattern EXAMPLE = Pattern
		.compile("(?i)(.+\\.)?(example(\\.(com|net|org))?|test|invalid|localhost)");

	private static final Duration REMEMBERED = Duration.ofMinutes(10);

	private static final int MOST_REMEMBERED = 1000;

	private static final int AT_ONCE = 8;

	private static final int REDIRECTS_FROM = 300;

	private static final int CLIENT_ERRORS_FROM = 400;

	private static final int NOT_FOUND = 404;

	private static final int NO_SUCH_METHOD = 405;

	private static final int GONE = 410;

	private static final int SERVER_ERRORS_FROM = 500;

	private static final int NOT_IMPLEMENTED = 501;

	private final Cache<String, LinkState> remembered = Caffeine.newBuilder()
		.expireAfterWrite(REMEMBERED)
		.maximumSize(MOST_REMEMBERED)
		.build();

	private final HttpClient client;

	private final Duration longest;

	private final Duration longestTogether;

	/**
	 * A check that waits so long for an answer.
	 * @param longest for each request
	 * @param longestTogether for all links that are asked for at once; what has not
	 * answered by then is silent
	 */
	public HttpLinkCheck(Duration longest, Duration longestTogether) {
		this.longest = longest;
		this.longestTogether = longestTogether;
		this.client = HttpClient.newBuilder()
			.connectTimeout(longest)
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build();
	}

	@Override
	public Map<String, LinkState> of(Collection<String> links) {
		List<Callable<LinkState>> asked = links.stream().<Callable<LinkState>>map((link) -> () -> state(link)).toList();
		Map<String, LinkState> states = new LinkedHashMap<>();
		ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
		try {
			Iterator<Future<LinkState>> answers = threads
				.invokeAll(asked, this.longestTogether.toMillis(), TimeUnit.MILLISECONDS)
				.iterator();
			links.forEach((link) -> states.put(link, known(answers.next())));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			threads.shutdownNow();
		}
		return states;
	}

	private static LinkState known(Future<LinkState> answer) {
		return (answer.state() == Future.State.SUCCESS) ? answer.resultNow() : LinkState.SILENT;
	}

	// Asked outside the cache, which would hold up other links meanwhile.
	private LinkState state(String link) throws InterruptedException {
		LinkState known = this.remembered.getIfPresent(link);
		if (known != null) {
			return known;
		}
		String host = host(link);
		LinkState state = (host == null) ? LinkState.SILENT
				: EXAMPLE.matcher(host).matches() ? LinkState.EXAMPLE : asked(URI.create(link));
		this.remembered.put(link, state);
		return state;
	}

	private static @Nullable String host(String link) {
		try {
			return URI.create(link).getHost();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private LinkState asked(URI address) throws InterruptedException {
		try {
			int status = status(address, "HEAD");
			if (status == NO_SUCH_METHOD || status == NOT_IMPLEMENTED || status == NOT_FOUND) {
				status = status(address, "GET");
			}
			if (status == NOT_FOUND || status == GONE) {
				return LinkState.GONE;
			}
			boolean leadsOn = status >= REDIRECTS_FROM && status < CLIENT_ERRORS_FROM;
			return (leadsOn || status >= SERVER_ERRORS_FROM) ? LinkState.SILENT : LinkState.ANSWERS;
		}
		catch (IOException ex) {
			return LinkState.SILENT;
		}
	}

	// The answer's body may never end.
	private int status(URI address, String method) throws IOException, InterruptedException {
		HttpResponse<InputStream> response = this.client.send(
				HttpRequest.newBuilder(address).timeout(this.longest).method(method, BodyPublishers.noBody()).build(),
				BodyHandlers.ofInputStream());
		response.body().close();
		return response.statusCode();
	}

	@Override
	public void close() {
		this.client.shutdownNow();
	}

}
