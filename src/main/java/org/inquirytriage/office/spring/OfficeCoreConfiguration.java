package org.inquirytriage.office.spring;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

import org.inquirytriage.office.CurrentOffices;
import org.inquirytriage.office.FixedOffices;
import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.office.OfficeFile;
import org.inquirytriage.office.OfficeRouter;
import org.inquirytriage.office.OfficeVersions;
import org.inquirytriage.office.csv.CsvOfficeFile;
import org.springframework.beans.factory.ObjectProvider;
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

	/** Directories that go by a file alone. */
	@Bean
	@Lazy
	FixedOffices fixedOffices(OfficeFile file, @Value("${triage.offices.trusted-domains:}") Set<String> trustedDomains,
			Clock clock) {
		return (path, name) -> {
			OfficeDirectory read = file.read(path).trusting(trustedDomains).under(name);
			return OfficeDirectory.following(new ValidCertificates(() -> read, clock));
		};
	}

	@Bean
	@Lazy
	OfficeDirectory officeDirectory(OfficeFile file, @Qualifier("templatesFolder") Path templatesFolder,
			@Value("${triage.offices.trusted-domains:}") Set<String> trustedDomains,
			ObjectProvider<OfficeVersions> versions, Clock clock) {
		OfficeDirectory shipped = file.read(templatesFolder.resolve("offices.csv")).trusting(trustedDomains);
		OfficeVersions made = versions.getIfAvailable();
		if (made == null) {
			return OfficeDirectory.following(new ValidCertificates(() -> shipped, clock));
		}
		CurrentOffices current = new CurrentOffices(made,
				(version) -> file.read(version.content())
					.usable("offices.csv version " + version.number())
					.trusting(trustedDomains),
				shipped, clock);
		// A version that cannot be used stops the start, as a file does.
		current.get();
		return OfficeDirectory.following(new ValidCertificates(current, clock));
	}

	@Bean
	@Lazy
	OfficeRouter officeRouter(OfficeDirectory directory) {
		return new OfficeRouter(directory);
	}

}
