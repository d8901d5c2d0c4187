package org.inquirytriage.intake.mime4j.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the reader of reports to the service. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

	@Bean
	MimeReportReader reportReader() {
		return new MimeReportReader();
	}

}
