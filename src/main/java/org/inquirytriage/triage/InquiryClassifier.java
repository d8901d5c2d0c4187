package org.inquirytriage.triage;

import java.util.List;
import java.util.Set;

import org.inquirytriage.text.Segment;

/** A model that believes something about an inquiry's words. */
public interface InquiryClassifier {

	/**
	 * The belief about the asked segments; clinical is the worst of each segment and the
	 * whole.
	 */
	Assessment assess(List<Segment> asked);

	/** The topics that it was taught. */
	default Set<Topic> taught() {
		return Set.of();
	}

}
