package org.inquirytriage.tuning.proof;

/** The prove split stays closed; its message says why. */
public class ProofRefusedException extends RuntimeException {

	/** Says in one sentence why. */
	public ProofRefusedException(String message) {
		super(message);
	}

}
