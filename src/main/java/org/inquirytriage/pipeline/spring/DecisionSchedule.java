package org.inquirytriage.pipeline.spring;

import org.inquirytriage.pipeline.InquiryProcessing;
import org.springframework.scheduling.annotation.Scheduled;

/** Decides the waiting inquiries again and again. */
class DecisionSchedule {

	private final InquiryProcessing processing;

	DecisionSchedule(InquiryProcessing processing) {
		this.processing = processing;
	}

	@Scheduled(fixedDelayString = "${triage.decision-interval:500ms}")
	void decideDue() {
		this.processing.decideDue();
	}

}
