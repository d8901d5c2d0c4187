package org.inquirytriage.benchmark.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.inquirytriage.realservers.PlainServers;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service without its pages, on a database in a file, without caps. */
final class OurService implements AutoCloseable {

	private static final String MANY = "1000000";

	private final ConfigurableApplicationContext context;

	private final JdbcClient jdbc;

	OurService(Path data, int imap, int smtp, Map<String, String> mailboxSettings) {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("spring.thymeleaf.enabled", "false");
		settings.put("spring.main.banner-mode", "off");
		settings.put("logging.level.root", "warn");
		settings.put("triage.data-dir", data.toString());
		settings.put("spring.datasource.url",
				"jdbc:h2:file:" + data.resolve("triage").toAbsolutePath()
						+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000"
						+ ";CACHE_SIZE=16384;WRITE_DELAY=0");
		settings.put("triage.program.answer-after", "0s");
		settings.put("triage.program.alert-addresses", "on-call@example.org");
		settings.put("triage.smtp.host", "127.0.0.1");
		settings.put("triage.smtp.port", Integer.toString(smtp));
		for (String cap : new String[] { "writer-per-day", "domain-per-hour", "all-per-hour", "all-per-day",
				"emergency-per-hour", "same-text-per-hour" }) {
			settings.put("triage.cap." + cap, MANY);
		}
		Map<String, String> mailbox = Map.of("name", "program", "host", "127.0.0.1", "port", Integer.toString(imap),
				"username", "ours", "password", PlainServers.PASSWORD, "address", Mailing.PROGRAM, "mode", "live",
				"read-existing", "true");
		mailboxSettings.forEach((name, value) -> settings.put("triage.mailboxes[0]." + name, value));
		mailbox.forEach((name, value) -> settings.put("triage.mailboxes[0]." + name, value));
		this.context = new SpringApplicationBuilder(Service.class).web(WebApplicationType.NONE)
			.run(settings.entrySet()
				.stream()
				.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
				.toArray(String[]::new));
		this.jdbc = this.context.getBean(JdbcClient.class);
	}

	/** Waits until so many messages were read, decided and answered. */
	void answer(long messages) {
		until(() -> count("inquiry where decided is not null or status = 'QUARANTINED'") >= messages
				&& count("outbox_entry where state in ('READY', 'SENDING', 'RETRY')") == 0);
	}

	/** Waits until so many messages were filed as well. */
	void finish(long messages) {
		answer(messages);
		until(() -> filed() >= messages);
	}

	private static void until(Callable<Boolean> holds) {
		Awaitility.await()
			.atMost(Duration.ofHours(3))
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(500))
			.until(holds);
	}

	long filed() {
		return count("inquiry_copy where filed is not null");
	}

	long sent() {
		return count("outbox_entry where state = 'SENT'");
	}

	private long count(String rows) {
		return this.jdbc.sql("select count(*) from " + rows).query(Long.class).single();
	}

	/** How many messages came to each end. */
	Map<String, Long> ends() {
		Map<String, Long> ends = new TreeMap<>();
		this.jdbc.sql("select case when status = 'QUARANTINED' then 'quarantined' else disposition end, count(*)"
				+ " from inquiry group by 1")
			.query((row) -> {
				ends.put(row.getString(1), row.getLong(2));
			});
		return ends;
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** The parts of the service that mail passes. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ComponentScan(excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Tests.*"), value = { "org.inquirytriage.text", "org.inquirytriage.triage", "org.inquirytriage.office",
			"org.inquirytriage.reply", "org.inquirytriage.outbox", "org.inquirytriage.inquiry",
			"org.inquirytriage.intake", "org.inquirytriage.pipeline", "org.inquirytriage.platform" })
	static class Service {

	}

}
