package org.inquirytriage.platform;

import org.inquirytriage.inquiry.Explanations;
import org.inquirytriage.outbox.MailWriter;
import org.inquirytriage.pipeline.InquiryProcessing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the test bench over the live pipeline. */
@Configuration(proxyBeanMethods = false)
class BenchConfiguration {

	@Bean
	PipelineBench bench(InquiryProcessing processing, Explanations explanations, ObjectProvider<MailWriter> writer) {
		return new PipelineBench(processing, explanations, writer.getIfAvailable());
	}

}
