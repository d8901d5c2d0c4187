package org.inquirytriage.inquiry;

/** How soon a person should look at an inquiry, the most urgent first. */
public enum Priority {

	/** It may describe an emergency. */
	EMERGENCY,
	/** Somebody may come to harm when it waits, or mail about it went astray. */
	HIGH,
	/** In its turn. */
	USUAL,
	/** When there is time. */
	LOW

}
