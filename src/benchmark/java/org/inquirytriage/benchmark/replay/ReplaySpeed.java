package org.inquirytriage.benchmark.replay;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.inquirytriage.InquiryTriageApplication;
import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.replay.Candidate;
import org.inquirytriage.tuning.replay.ReplayDesk;
import org.inquirytriage.tuning.replay.ReplayRun;
import org.inquirytriage.tuning.replay.ReplayRun.Kind;
import org.inquirytriage.tuning.replay.ReplayRun.State;
import org.inquirytriage.tuning.replay.ReplayRun.Wish;
import org.inquirytriage.tuning.replay.ReplayRuns;
import org.inquirytriage.tuning.replay.Wordings;
import org.inquirytriage.tuning.templates.CurrentTemplates;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.web.context.WebApplicationContext;

/**
 * Measures replays of stored messages in the whole service, and the pages meanwhile; a
 * database that is filled already is used again.
 */
public final class ReplaySpeed {

	private static final Path FOLDER = Path.of("target/replay-speed");

	private static final String PARKING = "en/parking-transit.md";

	private ReplaySpeed() {
	}

	/** Takes the number of messages, and h2 or postgresql. */
	public static void main(String[] args) throws Exception {
		int number = (args.length > 0) ? Integer.parseInt(args[0]) : 100_000;
		boolean postgres = args.length > 1 && args[1].equals("postgresql");
		Path data = FOLDER.resolve((postgres ? "postgresql-" : "h2-") + number).toAbsolutePath();
		Files.createDirectories(data);
		String table;
		if (postgres) {
			try (EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setDataDirectory(data)
				.setCleanDataDirectory(false)
				.start()) {
				table = measured(number, server.getJdbcUrl("postgres", "postgres"), "postgres");
			}
		}
		else {
			table = measured(number, "jdbc:h2:file:" + data.resolve("triage")
					+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000"
					+ ";WRITE_DELAY=0", "sa");
		}
		System.out.println(table);
		Files.writeString(FOLDER.resolve("replay.md"), table);
		System.exit(0);
	}

	private static String measured(int number, String url, String user) throws Exception {
		try (ConfigurableApplicationContext context = SpringApplication.run(Service.class,
				"--spring.datasource.url=" + url, "--spring.datasource.username=" + user,
				"--spring.datasource.password=", "--server.port=0", "--triage.demo=false",
				"--logging.level.root=warn")) {
			new StoredMail(context).fill(number);
			StringBuilder table = new StringBuilder("""
					| replay | messages | seconds | a second | processor ms each | changed | pages | median ms | 95 % |
					| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
					""");
			candidates(context).forEach((kind, candidate) -> table.append(line(context, kind, candidate)));
			return table.toString();
		}
	}

	private static Map<Kind, Candidate> candidates(ConfigurableApplicationContext context) {
		TemplateSources sources = context.getBean(CurrentTemplates.class).latest().sources();
		Triage live = context.getBean(Triage.class);
		return Map.of(Kind.TEMPLATE,
				Candidate.of(context.getBean(Wordings.class)
					.of(sources.with(PARKING, sources.templates().get(PARKING) + "\nThe garage has two lifts.\n"))),
				Kind.LIMIT, Candidate.of(live.within(() -> Map.of("en", 0.001, "es", 0.001))));
	}

	private static String line(ConfigurableApplicationContext context, Kind kind, Candidate candidate) {
		ReplayRuns runs = context.getBean(ReplayRuns.class);
		OpenPages pages = new OpenPages((WebApplicationContext) context);
		long worked = besidesPages();
		long began = System.nanoTime();
		long id = context.getBean(ReplayDesk.class).start(new Wish(kind, "", 30, "ann"), candidate).orElseThrow();
		ReplayRun run = runs.find(id).orElseThrow();
		while (run.state() == State.RUNNING) {
			pages.openOne();
			run = runs.find(id).orElseThrow();
		}
		if (run.state() != State.DONE) {
			throw new IllegalStateException("The replay came to " + run.state());
		}
		double seconds = (System.nanoTime() - began) / 1e9;
		double each = (besidesPages() - worked) / 1e6 / run.seen();
		return String.format(Locale.ROOT, "| %s | %,d | %.1f | %.0f | %.1f | %d | %s |%n",
				kind.name().toLowerCase(Locale.ROOT), run.seen(), seconds, run.seen() / seconds, each, run.changed(),
				pages);
	}

	// Says more than the clock on a machine that others use too; this thread opens the pages.
	private static long besidesPages() {
		OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		return process.getProcessCpuTime() - ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	/** The service as it is packed, without what tests add to the class path. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ComponentScan(basePackageClasses = InquiryTriageApplication.class,
			excludeFilters = @Filter(type = FilterType.CUSTOM, classes = NotPacked.class))
	static class Service {

	}

	/** What stands in a folder of tests. */
	static class NotPacked implements TypeFilter {

		@Override
		public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
			return reader.getResource().getURL().getPath().contains("/test-classes/")
					|| reader.getClassMetadata().getClassName().equals(InquiryTriageApplication.class.getName());
		}

	}

}
