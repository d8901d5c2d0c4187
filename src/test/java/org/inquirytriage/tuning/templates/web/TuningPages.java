package org.inquirytriage.tuning.templates.web;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The pages of tuning beside all others. */
public class TuningPages {

	/** Its wiring; nested so that no scan of the program finds it. */
	@Configuration(proxyBeanMethods = false)
	@ComponentScan({ "org.inquirytriage.tuning.jdbc", "org.inquirytriage.tuning.templates",
			"org.inquirytriage.tuning.changes", "org.inquirytriage.tuning.facts" })
	public static class Wiring {

	}

}
