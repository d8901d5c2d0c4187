package org.inquirytriage.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * The settings of the demo. They are added when nothing is set that a real service needs:
 * no mailbox, no server to send through, no database; {@code triage.demo=true} asks for
 * them whatever the database, {@code triage.demo=false} forbids them. A mailbox that is
 * set forbids them always.
 */
public class DemoSettings implements EnvironmentPostProcessor, Ordered {

	private static final String NAME = "demo";

	private static final String URL = "spring.datasource.url";

	private static final String USUAL_DATABASE = "jdbc:h2:file:./data/inquiry-triage";

	private static final String OWN_DATABASE = "jdbc:h2:file:./data/demo";

	private static final int SMTP_PORT = 3025;

	private static final int IMAP_PORT = 3143;

	/** Whether a database is the demo's own, which is emptied at each start. */
	public static boolean isOwnDatabase(String url) {
		return url.equals(OWN_DATABASE) || url.startsWith(OWN_DATABASE + ";");
	}

	/** Whether the service runs as a demo. */
	static boolean areIn(ConfigurableEnvironment environment) {
		return environment.getPropertySources().contains(NAME);
	}

	/** After the files of settings were read. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (application.getWebApplicationType() != WebApplicationType.SERVLET || !isWanted(environment)) {
			return;
		}
		String database = environment.getProperty(URL, "");
		if (database.startsWith(USUAL_DATABASE)) {
			environment.getPropertySources().addFirst(new MapPropertySource("demo database", database(database)));
		}
		environment.getPropertySources().addLast(new MapPropertySource(NAME, settings(environment)));
	}

	private static boolean isWanted(ConfigurableEnvironment environment) {
		boolean mailboxSet = Binder.get(environment)
			.bind("triage.mailboxes[0]", Bindable.mapOf(String.class, Object.class))
			.isBound();
		boolean usualDatabase = environment.getProperty(URL, "").startsWith(USUAL_DATABASE);
		return !mailboxSet && !environment.containsProperty("triage.smtp.host")
				&& environment.getProperty("triage.demo", Boolean.class, usualDatabase);
	}

	private static Map<String, Object> database(String usual) {
		return Map.of(URL, OWN_DATABASE + usual.substring(USUAL_DATABASE.length()), "spring.datasource.username", "sa",
				"spring.datasource.password", "", "spring.flyway.clean-disabled", "false");
	}

	private static Map<String, Object> settings(Environment environment) {
		PropertySource<?> program = program(environment);
		String address = fact(program, "program.email");
		Map<String, Object> settings = new HashMap<>();
		settings.put("triage.mailboxes[0].name", NAME);
		settings.put("triage.mailboxes[0].host", "127.0.0.1");
		settings.put("triage.mailboxes[0].port", port(IMAP_PORT));
		settings.put("triage.mailboxes[0].username", address);
		settings.put("triage.mailboxes[0].password", address);
		settings.put("triage.mailboxes[0].address", address);
		settings.put("triage.mailboxes[0].mode", "live");
		settings.put("triage.mailboxes[0].read-existing", "true");
		settings.put("triage.poll-interval", "3s");
		settings.put("triage.program.answer-after", "0s");
		// whoever tries it out writes more than the public does
		for (String cap : List.of("writer-per-day", "domain-per-hour", "same-text-per-hour", "all-per-hour",
				"all-per-day")) {
			settings.put("triage.cap." + cap, "1000");
		}
		settings.put("triage.smtp.host", "127.0.0.1");
		settings.put("triage.smtp.port", port(SMTP_PORT));
		settings.put("triage.program.from-name", fact(program, "program.name"));
		settings.put("triage.program.alert-addresses", "on-call@example.org");
		settings.put("triage.program.review-url", "http://localhost:" + environment.getProperty("server.port", "8080"));
		settings.put("server.address", "127.0.0.1");
		settings.put("spring.main.banner-mode", "off");
		settings.put("spring.main.log-startup-info", "false");
		settings.put("logging.level.root", "warn");
		return settings;
	}

	/** The port by which the demo is known, or any other while that one is in use. */
	private static int port(int known) {
		try (ServerSocket socket = new ServerSocket(known, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			return anyPort();
		}
	}

	private static int anyPort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The demo finds no free port for its mail server", ex);
		}
	}

	private static PropertySource<?> program(Environment environment) {
		String folder = environment.getProperty("triage.templates-dir", "");
		Resource file = folder.isEmpty() ? new ClassPathResource("replies/program.yaml")
				: new FileSystemResource(folder + "/program.yaml");
		try {
			return new YamlPropertySourceLoader().load("program", file).getFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The demo cannot read the program's facts", ex);
		}
	}

	private static String fact(PropertySource<?> program, String name) {
		return Objects.toString(program.getProperty(name), "");
	}

}
