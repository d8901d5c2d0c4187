package org.inquirytriage.platform;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the program. */
@Configuration(proxyBeanMethods = false)
class ClockCoreConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
