package org.inquirytriage.demo.web;

import org.inquirytriage.demo.ConditionalOnDemo;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page that the visitor's page is there. */
@ControllerAdvice
@ConditionalOnDemo
class DemoAdvice {

	@ModelAttribute("demo")
	boolean demo() {
		return true;
	}

}
