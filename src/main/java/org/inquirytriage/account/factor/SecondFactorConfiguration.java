package org.inquirytriage.account.factor;

import java.time.Clock;

import org.inquirytriage.account.Passwords;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the second step of sign-ins. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecondFactorProperties.class)
class SecondFactorConfiguration {

	@Bean
	SecondStep secondStep(SecondFactors factors, TimeCodes codes, Passwords passwords, SecondFactorProperties settings,
			Clock clock) {
		return new SecondStep(factors, codes, passwords, settings.requiredFor(), clock);
	}

	@Bean
	LostDevices lostDevices(SecondFactors factors, ApplicationEventPublisher events,
			PlatformTransactionManager transactions) {
		return new LostDevices(factors, events, new TransactionTemplate(transactions));
	}

}
