package org.inquirytriage.platform;

import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

import static org.assertj.core.api.Assertions.assertThatException;

class WrongFolderTests {

	@Test
	void aMailboxThatNamesAFolderWhichIsNotThereStopsTheStart() {
		SpringApplicationBuilder service = new SpringApplicationBuilder(Service.class).web(WebApplicationType.NONE)
			.properties("spring.thymeleaf.enabled=false", "logging.level.root=off",
					"spring.datasource.url=jdbc:h2:mem:wrong-folder;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
							+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
		assertThatException()
			.isThrownBy(() -> service.run("--triage.mailboxes[0].name=vascular", "--triage.mailboxes[0].host=127.0.0.1",
					"--triage.mailboxes[0].username=vascular", "--triage.mailboxes[0].password=secret",
					"--triage.mailboxes[0].address=vascular@example.org", "--triage.mailboxes[0].templates=/no/such"))
			.havingRootCause()
			.withMessage("The setting triage.mailboxes[0].templates names /no/such, which is not a folder");
	}

	/** The service without its pages. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ComponentScan(excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Tests(\\$.*)?"),
			value = { "org.inquirytriage.text", "org.inquirytriage.triage", "org.inquirytriage.office",
					"org.inquirytriage.reply", "org.inquirytriage.outbox", "org.inquirytriage.inquiry",
					"org.inquirytriage.intake", "org.inquirytriage.pipeline", "org.inquirytriage.platform",
					"org.inquirytriage.review.spring", "org.inquirytriage.review.jdbc" })
	static class Service {

	}

}
