package org.inquirytriage.cli;

import java.util.Map;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The parts of the program that decide, and those that read what the service stored. It
 * is no configuration of the service, so none that its scan should find.
 */
@Import(CommandConfiguration.class)
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
		JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class })
@ComponentScan(basePackages = "org.inquirytriage", useDefaultFilters = false,
		includeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
				pattern = ".*\\.(InquiryJdbc|OfficeJdbc|TuningJdbc|Templates|Thresholds|ReplayStore)Configuration"))
final class StoreParts {

	private static final String URL = "spring.datasource.url";

	private StoreParts() {
	}

	/** A database file that is not there shall not be made by looking for it. */
	static void onlyWhatIsThere(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		String url = environment.getProperty(URL, "");
		if (url.startsWith("jdbc:h2:") && !url.contains("IFEXISTS")) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("onlyWhatIsThere", Map.of(URL, url + ";IFEXISTS=TRUE")));
		}
	}

}
