package org.inquirytriage.cli;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/**
 * The parts of the program that decide, without those that store, fetch, send or show.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackages = "org.inquirytriage", useDefaultFilters = false,
		includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*CoreConfiguration"))
class CommandConfiguration {

}
