package org.inquirytriage.platform;

import org.inquirytriage.review.UpperBound;
import org.inquirytriage.tuning.Bounds;
import org.inquirytriage.tuning.Rate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Lends the bounds that evaluation uses to the checks of answers. */
@Configuration(proxyBeanMethods = false)
class UpperBoundConfiguration {

	@Bean
	@Lazy
	UpperBound upperBound(Bounds bounds) {
		return (count, of, confidence) -> bounds.upper(new Rate(count, of), confidence);
	}

}
