package org.inquirytriage.tuning.replay;

/** Lends what decides live, as it is and with parts exchanged. */
public interface Deciders {

	/** What decides live, as it is now whatever is published later. */
	Decider live();

	/** The same beside one with parts exchanged. */
	Comparison with(Candidate candidate);

}
