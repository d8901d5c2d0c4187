package org.inquirytriage.tuning.offices.web;

import java.nio.file.Path;

import org.inquirytriage.office.OfficeFile;
import org.inquirytriage.office.OfficeVersions;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.tuning.offices.OfficeDesk;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the pages of the directory of offices. */
@Configuration(proxyBeanMethods = false)
class OfficesConfiguration {

	@Bean
	OfficeDesk officeDesk(OfficeVersions versions, OfficeFile file,
			@Qualifier("templatesFolder") Path templatesFolder) {
		return new OfficeDesk(versions, file, templatesFolder.resolve("offices.csv"));
	}

	@Bean
	OfficeViews officeViews(OfficeDesk desk, TemplateLibrary library) {
		return new OfficeViews(desk, library.calendar().zone());
	}

}
