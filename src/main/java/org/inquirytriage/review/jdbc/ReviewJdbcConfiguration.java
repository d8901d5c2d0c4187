package org.inquirytriage.review.jdbc;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what people decide and write to the database. */
@Configuration(proxyBeanMethods = false)
class ReviewJdbcConfiguration {

	@Bean
	JdbcReviews reviews(JdbcClient jdbc) {
		return new JdbcReviews(jdbc);
	}

	@Bean
	JdbcChanges changes(JdbcClient jdbc) {
		return new JdbcChanges(jdbc);
	}

	@Bean
	JdbcDrafts drafts(JdbcClient jdbc) {
		return new JdbcDrafts(jdbc);
	}

	@Bean
	JdbcLabelledExamples labelledExamples(JdbcClient jdbc, Clock clock) {
		return new JdbcLabelledExamples(jdbc, clock);
	}

	@Bean
	JdbcDrops drops(JdbcClient jdbc) {
		return new JdbcDrops(jdbc);
	}

	@Bean
	JdbcSavedViews savedViews(JdbcClient jdbc, Clock clock) {
		return new JdbcSavedViews(jdbc, clock);
	}

	@Bean
	JdbcEndedCases endedCases(JdbcClient jdbc) {
		return new JdbcEndedCases(jdbc);
	}

	@Bean
	JdbcNotes notes(JdbcClient jdbc, Clock clock) {
		return new JdbcNotes(jdbc, clock);
	}

}
