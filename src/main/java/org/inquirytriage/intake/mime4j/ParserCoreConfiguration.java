package org.inquirytriage.intake.mime4j;

import org.inquirytriage.intake.MessageParser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the parser of raw messages. */
@Configuration(proxyBeanMethods = false)
class ParserCoreConfiguration {

	@Bean
	MessageParser messageParser() {
		return new MimeMessageParser();
	}

}
