package org.inquirytriage.account.eatthepath;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the codes of authenticator apps. */
@Configuration(proxyBeanMethods = false)
class TimeCodesConfiguration {

	@Bean
	HmacTimeCodes timeCodes() {
		return new HmacTimeCodes();
	}

}
