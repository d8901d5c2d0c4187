package org.inquirytriage.demo.web;

import java.util.List;

import org.inquirytriage.account.DemoAccount;
import org.inquirytriage.account.PublicPages;
import org.inquirytriage.demo.ConditionalOnDemo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the visitor's page to everybody and asks for the demo's own sign-in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDemo
class DemoWebConfiguration {

	@Bean
	PublicPages visitorPages() {
		return new PublicPages(List.of("/demo/write", "/demo/write/**"));
	}

	@Bean
	DemoAccount demoAccount() {
		return new DemoAccount("demo");
	}

}
