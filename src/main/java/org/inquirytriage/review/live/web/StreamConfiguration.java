package org.inquirytriage.review.live.web;

import java.time.Clock;

import org.inquirytriage.review.live.Changes;
import org.inquirytriage.review.live.OpenPages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the streams to what changes. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

	@Bean
	OpenPages openPages(Changes changes, Clock clock) {
		return new OpenPages(changes, clock);
	}

	@Bean
	PageThreads pageThreads() {
		return new PageThreads();
	}

	@Bean
	StreamSchedule streamSchedule(OpenPages pages) {
		return new StreamSchedule(pages);
	}

}
