package org.inquirytriage.liaison.web;

import java.util.List;

import org.inquirytriage.account.PublicPages;
import org.inquirytriage.liaison.OfficeLinks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the pages for offices to whoever has a link. */
@Configuration(proxyBeanMethods = false)
class AcknowledgementConfiguration {

	@Bean
	PublicPages officePages() {
		return new PublicPages(List.of(OfficeLinks.PATH + "**"));
	}

}
