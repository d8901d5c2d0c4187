package org.inquirytriage.platform;

import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.Surroundings;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.screening.ScreeningPolicy;
import org.inquirytriage.tuning.replay.Deciders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Lends the pipeline to replays. */
@Configuration(proxyBeanMethods = false)
class ReplayCoreConfiguration {

	@Bean
	@Lazy
	Deciders deciders(InquiryPipeline pipeline, Programs programs, MessageParser parser,
			ObjectProvider<Surroundings> surroundings) {
		Surroundings known = surroundings.getIfAvailable();
		return new PipelineDeciders(pipeline, programs, parser,
				(known != null) ? known.policy() : ScreeningPolicy.withoutOwnAddresses());
	}

}
