package org.inquirytriage.intake.upkeep;

/** Whether a process hears of new mail between two polls. */
public enum Hearing {

	/** The settings say that it need not. */
	SWITCHED_OFF,
	/** It does not listen yet. */
	NOT_YET,
	/** The server tells of new mail. */
	LISTENING,
	/** The server offers nothing to listen to. */
	NOT_OFFERED,
	/** The connection it listened over was lost or could not be made; it tries again. */
	BROKEN

}
