package org.inquirytriage.pipeline.spring;

import java.time.Clock;

import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.office.OfficeRouter;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.InquiryPipeline.HoldingNotices;
import org.inquirytriage.pipeline.OfflineDecisions;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.screening.Screener;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Triage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Assembles the part of the pipeline that decides. */
@Configuration(proxyBeanMethods = false)
class PipelineCoreConfiguration {

	@Bean
	@Lazy
	InquiryPipeline inquiryPipeline(TextCleaner cleaner, Triage triage, OfficeRouter router, ReplyComposer composer,
			@Value("${triage.program.notice-when-held:false}") boolean answeredLanguages,
			@Value("${triage.program.notice-in-other-languages:false}") boolean otherLanguages) {
		return new InquiryPipeline(cleaner, triage, new Screener(), router, composer,
				new HoldingNotices(answeredLanguages, otherLanguages));
	}

	@Bean
	@Lazy
	OfflineDecisions offlineDecisions(MessageParser parser, InquiryPipeline pipeline, Clock clock) {
		return new OfflineDecisions(parser, pipeline, clock);
	}

}
