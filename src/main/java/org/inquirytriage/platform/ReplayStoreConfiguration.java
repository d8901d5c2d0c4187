package org.inquirytriage.platform;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.pipeline.Verdict;
import org.inquirytriage.tuning.replay.StoredHistory;
import org.inquirytriage.tuning.replay.StoredInquiries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lends the stored inquiries to replays. */
@Configuration(proxyBeanMethods = false)
class ReplayStoreConfiguration {

	@Bean
	StoredHistory storedHistory(Inquiries inquiries) {
		return (moment) -> new StoredInquiries(inquiries, moment, Verdict.FROM_OFFICE);
	}

}
