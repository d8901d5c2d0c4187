package org.inquirytriage.tuning.web;

import java.util.List;

import org.inquirytriage.reply.program.Programs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells the pages of tuning that they are, so that they show the links to each other, and
 * which mailboxes they do not hold for.
 */
@ControllerAdvice("org.inquirytriage.tuning")
class TuningAdvice {

	private final ObjectProvider<Programs> programs;

	TuningAdvice(ObjectProvider<Programs> programs) {
		this.programs = programs;
	}

	@ModelAttribute("tuning")
	boolean tuning() {
		return true;
	}

	/** The mailboxes that nothing which is published on the pages holds for. */
	@ModelAttribute("apart")
	List<String> apart() {
		Programs all = this.programs.getIfAvailable();
		return (all != null) ? all.apart() : List.of();
	}

}
