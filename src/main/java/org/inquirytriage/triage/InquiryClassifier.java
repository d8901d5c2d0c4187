package org.inquirytriage.triage;

import java.util.List;

import org.inquirytriage.text.Segment;

/** A model that believes something about an inquiry's words. */
public interface InquiryClassifier {

	/**
	 * The belief about the asked segments; clinical is the worst of each segment and the
	 * whole.
	 */
	Assessment assess(List<Segment> asked);

}
