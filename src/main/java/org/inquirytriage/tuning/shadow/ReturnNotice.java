package org.inquirytriage.tuning.shadow;

/** Tells staff that earlier models are in force again. */
@FunctionalInterface
public interface ReturnNotice {

	/** Sees to it that they are told; may be asked more than once. */
	void tell(ShadowRun run);

}
