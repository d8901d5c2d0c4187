package org.inquirytriage.tuning.learning.jdbc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires examples to the database. */
@Configuration(proxyBeanMethods = false)
class LearningJdbcConfiguration {

	@Bean
	JdbcExamples learningExamples(JdbcClient jdbc) {
		return new JdbcExamples(jdbc);
	}

	@Bean
	JdbcTopicExamples topicExamples(JdbcClient jdbc) {
		return new JdbcTopicExamples(jdbc);
	}

}
