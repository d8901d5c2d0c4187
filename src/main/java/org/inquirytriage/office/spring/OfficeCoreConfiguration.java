package org.inquirytriage.office.spring;

import java.nio.file.Path;
import java.util.Set;

import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.office.OfficeFile;
import org.inquirytriage.office.OfficeRouter;
import org.inquirytriage.office.csv.CsvOfficeFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Reads the directory of offices from the templates folder. */
@Configuration(proxyBeanMethods = false)
class OfficeCoreConfiguration {

	@Bean
	OfficeFile officeFile() {
		return new CsvOfficeFile();
	}

	@Bean
	@Lazy
	OfficeDirectory officeDirectory(OfficeFile file, @Qualifier("templatesFolder") Path templatesFolder,
			@Value("${triage.offices.trusted-domains:}") Set<String> trustedDomains) {
		return file.read(templatesFolder.resolve("offices.csv")).trusting(trustedDomains);
	}

	@Bean
	@Lazy
	OfficeRouter officeRouter(OfficeDirectory directory) {
		return new OfficeRouter(directory);
	}

}
