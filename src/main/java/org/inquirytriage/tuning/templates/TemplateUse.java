package org.inquirytriage.tuning.templates;

import java.time.Instant;
import java.util.Map;

/** When templates were last sent. */
@FunctionalInterface
public interface TemplateUse {

	/** The moment for each that ever was, by names such as {@code hours@en}. */
	Map<String, Instant> lastSent();

}
