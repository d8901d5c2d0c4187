package org.inquirytriage.tuning.links.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import org.inquirytriage.LoopbackServer;
import org.inquirytriage.tuning.links.LinkState;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HttpLinkCheckTests {

	private static final Duration LONGEST = Duration.ofSeconds(20);

	private final List<String> requests = new CopyOnWriteArrayList<>();

	@AutoClose
	private final HttpLinkCheck check = new HttpLinkCheck(LONGEST, LONGEST);

	@AutoClose
	private final LoopbackServer server = new LoopbackServer(this::answer);

	/**
	 * Paths are statuses; that behind a plus belongs to GET alone, and 299 never ends.
	 */
	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath().substring(1);
		this.requests.add(exchange.getRequestMethod() + " " + path);
		String[] statuses = path.split("\\+");
		int status = Integer.parseInt(statuses[exchange.getRequestMethod().equals("GET") ? statuses.length - 1 : 0]);
		if (status == 302) {
			exchange.getResponseHeaders().add("Location", link("404"));
		}
		if (status == 299) {
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().write('a');
			exchange.getResponseBody().flush();
			return;
		}
		exchange.sendResponseHeaders(status, -1);
		exchange.close();
	}

	private String link(String path) {
		return this.server.uri("/" + path).toString();
	}

	private LinkState state(String link) {
		return this.check.of(List.of(link)).get(link);
	}

	@ParameterizedTest
	@CsvSource({ "200, ANSWERS", "401, ANSWERS", "403, ANSWERS", "429, ANSWERS", "404, GONE", "410, GONE", "302, GONE",
			"300, SILENT", "500, SILENT", "503, SILENT" })
	void tellsWhatTheServerSays(String path, LinkState state) {
		assertThat(state(link(path))).isEqualTo(state);
	}

	@ParameterizedTest
	@ValueSource(strings = { "405+200", "501+200", "404+200", "405+299" })
	void asksForThePageWhereTheServerDoesNotLikeToBeAskedWithout(String path) {
		assertThat(state(link(path))).isEqualTo(LinkState.ANSWERS);
	}

	@Test
	void nothingThatListensIsSilent() {
		this.server.close();
		assertThat(state(link("200"))).isEqualTo(LinkState.SILENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://www.example.org/map", "https://example.com/", "https://heart.test/",
			"https://a.invalid/x", "https://WWW.EXAMPLE.ORG/", "https://localhost/" })
	void anExampleIsToldAndNotAskedFor(String link) {
		assertThat(state(link)).isEqualTo(LinkState.EXAMPLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://", "https://a b/", "https://{{parking.page}}" })
	void whatIsNoAddressIsSilent(String link) {
		assertThat(state(link)).isEqualTo(LinkState.SILENT);
	}

	@Test
	void whatHasNotAnsweredByTheEndIsSilent() {
		try (HttpLinkCheck hurried = new HttpLinkCheck(LONGEST, Duration.ZERO)) {
			assertThat(hurried.of(List.of(link("200")))).containsEntry(link("200"), LinkState.SILENT);
		}
	}

	@Test
	void keepsTheOrder() {
		List<String> links = List.of(link("404"), link("200"), "https://www.example.org/");
		assertThat(this.check.of(links).keySet()).containsExactlyElementsOf(links);
	}

	@Test
	void remembersWhatItFound() {
		state(link("200"));
		state(link("200"));
		assertThat(this.requests).containsExactly("HEAD 200");
	}

}
