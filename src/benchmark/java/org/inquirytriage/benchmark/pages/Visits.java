package org.inquirytriage.benchmark.pages;

import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Opens pages at the server, filters and views included, and takes the time. */
final class Visits {

	private static final Pattern OLDER = Pattern.compile("id=\"older\"[^>]*href=\"([^\"]+)\"");

	private static final int WARM = 20;

	private static final int TIMES = 40;

	/** Slow pages are not waited for so often. */
	private static final long PATIENCE = 8_000_000_000L;

	private final MockMvc pages;

	private final JdbcClient jdbc;

	private final Work work;

	Visits(WebApplicationContext context) {
		this.jdbc = context.getBean(JdbcClient.class);
		this.work = new Work(this.jdbc, context.getBean(DataSource.class));
		this.pages = MockMvcBuilders.webAppContextSetup(context)
			.apply(SecurityMockMvcConfigurers.springSecurity())
			.build();
	}

	Map<String, Times> all() throws Exception {
		Map<String, Times> all = new LinkedHashMap<>();
		for (Map.Entry<String, List<String>> page : pages().entrySet()) {
			Times times = times(page.getValue());
			System.out.println("  " + page.getKey() + ": " + times);
			all.put(page.getKey(), times);
		}
		return all;
	}

	private Map<String, List<String>> pages() throws Exception {
		Map<String, List<String>> pages = new LinkedHashMap<>();
		pages.put("queue, first page", List.of("/queue"));
		pages.put("queue, tenth page", List.of(page(10, "/queue")));
		pages.put("queue, asked again by an open page", List.of("/queue/updates?seen=0"));
		pages.put("queue, one reason", List.of("/queue?reason=unsure", "/queue?reason=language"));
		pages.put("queue, quarantined", List.of("/queue?reason=quarantined"));
		for (String scope : List.of("free", "mine", "snoozed")) {
			pages.put("queue, " + scope, List.of("/queue?show=" + scope));
		}
		pages.put("queue, a word", List.of("/queue?words=parking", "/queue?words=appointment"));
		pages.put("inquiry and its trace", spread("/inquiries/"));
		pages.put("all inquiries, newest", List.of("/"));
		pages.put("all inquiries, tenth page", List.of(page(10, "/")));
		for (String show : List.of("waiting", "escalated", "held", "redirected", "answered", "suppressed")) {
			pages.put("all inquiries, " + show, List.of("/?show=" + show));
		}
		pages.put("search, address",
				List.of("/?words=" + stored("writer", 50), "/?words=" + stored("writer", 51)));
		pages.put("search, Message-ID", List.of("/?words=" + stored("message_id", 50),
				"/?words=" + stored("message_id", 51)));
		pages.put("search, a common word", List.of("/?words=parking", "/?words=appointment"));
		pages.put("search, a word of few old inquiries", List.of("/?words=" + ManyInquiries.RARE));
		pages.put("search, a word of none", List.of("/?words=zyzzyva"));
		pages.put("quarantine", List.of("/quarantine"));
		pages.put("checks", List.of("/checks"));
		pages.put("sending", List.of("/sending"));
		return pages;
	}

	private List<String> spread(String path) {
		return IntStream.range(0, 40)
			.mapToObj((part) -> path + stored("cast(id as varchar(36))", 2 * part))
			.toList();
	}

	/** What stands in a column of an inquiry so far back, of a hundred parts of all time. */
	private String stored(String column, int part) {
		OffsetDateTime last = end("max");
		Duration back = Duration.between(end("min"), last).dividedBy(100).multipliedBy(part);
		return this.jdbc
			.sql("select " + column + " from inquiry where received <= :moment order by received desc limit 1")
			.param("moment", last.minus(back))
			.query(String.class)
			.single();
	}

	private OffsetDateTime end(String which) {
		return this.jdbc.sql("select " + which + "(received) from inquiry").query(OffsetDateTime.class).single();
	}

	private String page(int number, String first) throws Exception {
		String path = first;
		for (int turn = 1; turn < number; turn++) {
			Matcher older = OLDER.matcher(open(path));
			if (!older.find()) {
				return path;
			}
			path = older.group(1).replace("&amp;", "&");
		}
		return path;
	}

	private Times times(List<String> paths) throws Exception {
		long until = System.nanoTime() + PATIENCE;
		for (int turn = 0; turn < WARM && System.nanoTime() < until; turn++) {
			open(paths.get(turn % paths.size()));
		}
		List<Double> clock = new ArrayList<>();
		List<Double> processor = new ArrayList<>();
		until = System.nanoTime() + PATIENCE;
		for (int turn = 0; turn < TIMES && (turn < 3 || System.nanoTime() < until); turn++) {
			long used = this.work.nanos();
			long started = System.nanoTime();
			open(paths.get(turn % paths.size()));
			clock.add((System.nanoTime() - started) / 1e6);
			processor.add((this.work.nanos() - used) / 1e6);
		}
		return new Times(sorted(clock), sorted(processor));
	}

	private static double[] sorted(List<Double> times) {
		return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
	}

	private String open(String path) throws Exception {
		var response = this.pages
			.perform(MockMvcRequestBuilders.get(URI.create(path))
				.with(SecurityMockMvcRequestPostProcessors.user("ann").roles("STAFF")))
			.andReturn()
			.getResponse();
		if (response.getStatus() != 200) {
			throw new IllegalStateException(path + " answered " + response.getStatus());
		}
		return response.getContentAsString();
	}

	/**
	 * How long a page took, in milliseconds, the shortest first.
	 *
	 * @param clock by the clock, which runs while others use the machine
	 * @param processor by what this process and the database's worked for it
	 */
	record Times(double[] clock, double[] processor) {

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%.1f | %.1f | %.1f | %.1f", at(this.clock, 0.5), at(this.clock, 0.95),
					at(this.processor, 0.5), at(this.processor, 0.95));
		}

		private static double at(double[] sorted, double share) {
			return sorted[(int) (sorted.length * share)];
		}

	}

}
