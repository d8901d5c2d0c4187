package org.inquirytriage.intake;

import java.util.Optional;

/** When folders are compared with what is stored, and what came of it last. */
public interface Reconciliations {

	/** Whether a folder is to be compared now: once a day, and when somebody asks. */
	boolean isDue(Cursors.Lease lease);

	/** Records what came of it, and when the folder is due again. */
	void record(Cursors.Lease lease, Reconciliation reconciliation);

	/** Asks whichever process reads the folder to compare it at its next poll. */
	void request(String mailbox, String folder);

	/** What came of it last, or nothing before the first time. */
	Optional<Reconciliation> latest(String mailbox, String folder);

}
