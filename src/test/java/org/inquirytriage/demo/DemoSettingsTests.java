package org.inquirytriage.demo;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class DemoSettingsTests {

	private static final String USUAL = "jdbc:h2:file:./data/inquiry-triage;MODE=PostgreSQL";

	private static final String OTHER = "jdbc:postgresql://db.example.org/triage";

	private static StandardEnvironment environment(WebApplicationType type, Map<String, Object> settings) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
		SpringApplication application = new SpringApplication(DemoSettingsTests.class);
		application.setWebApplicationType(type);
		new DemoSettings().postProcessEnvironment(environment, application);
		return environment;
	}

	private static StandardEnvironment service(String database, Map<String, Object> settings) {
		Map<String, Object> all = new HashMap<>(settings);
		all.put("spring.datasource.url", database);
		return environment(WebApplicationType.SERVLET, all);
	}

	@Test
	void runsWhileNothingIsSet() {
		assertThat(DemoSettings.areIn(service(USUAL, Map.of()))).isTrue();
	}

	@Test
	void neverRunsOnceAMailboxIsSet() {
		Map<String, Object> settings = Map.of("triage.mailboxes[0].host", "imap.example.org", "triage.demo", "true");
		assertThat(DemoSettings.areIn(service(USUAL, settings))).isFalse();
	}

	@Test
	void doesNotRunOnceAServerToSendThroughIsSet() {
		assertThat(DemoSettings.areIn(service(USUAL, Map.of("triage.smtp.host", "smtp.example.org")))).isFalse();
	}

	@Test
	void doesNotRunOnADatabaseOfSomebodysOwn() {
		assertThat(DemoSettings.areIn(service(OTHER, Map.of()))).isFalse();
	}

	@Test
	void leavesADatabaseOfSomebodysOwnAloneWhenAskedFor() {
		StandardEnvironment environment = service(OTHER, Map.of("triage.demo", "true"));
		assertThat(DemoSettings.areIn(environment)).isTrue();
		assertThat(environment.getProperty("spring.datasource.url")).isEqualTo(OTHER);
		assertThat(environment.getProperty("spring.flyway.clean-disabled")).isNull();
	}

	@Test
	void doesNotRunWhenForbidden() {
		assertThat(DemoSettings.areIn(service(USUAL, Map.of("triage.demo", "false")))).isFalse();
	}

	@Test
	void doesNotRunBesideACommand() {
		assertThat(DemoSettings.areIn(environment(WebApplicationType.NONE, Map.of("spring.datasource.url", USUAL))))
			.isFalse();
	}

	@Test
	void hasADatabaseOfItsOwn() {
		String url = service(USUAL, Map.of()).getProperty("spring.datasource.url", "");
		assertThat(url).isEqualTo("jdbc:h2:file:./data/demo;MODE=PostgreSQL");
		assertThat(DemoSettings.isOwnDatabase(url)).isTrue();
	}

	@Test
	void takesNoOtherDatabaseForItsOwn() {
		assertThat(DemoSettings.isOwnDatabase("jdbc:h2:file:./data/demonstration")).isFalse();
		assertThat(DemoSettings.isOwnDatabase(USUAL)).isFalse();
	}

	@Test
	void readsTheProgramsAddressFromItsFacts() {
		assertThat(service(USUAL, Map.of()).getProperty("triage.mailboxes[0].address")).isEqualTo("heart@example.org");
	}

	@Test
	void givesWayToASettingOfSomebodysOwn() {
		assertThat(service(USUAL, Map.of("triage.poll-interval", "9s")).getProperty("triage.poll-interval"))
			.isEqualTo("9s");
	}

}
