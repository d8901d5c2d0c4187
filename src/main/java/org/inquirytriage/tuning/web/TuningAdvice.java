package org.inquirytriage.tuning.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the pages of tuning that they are, so that they show the links to each other. */
@ControllerAdvice("org.inquirytriage.tuning")
class TuningAdvice {

	@ModelAttribute("tuning")
	boolean tuning() {
		return true;
	}

}
