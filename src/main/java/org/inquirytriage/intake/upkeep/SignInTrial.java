package org.inquirytriage.intake.upkeep;

/**
 * What came of trying to sign in to a mailbox.
 *
 * @param outcome it in one word
 * @param messages in the folder, 0 unless it was opened
 * @param words what was said about it, empty when nothing was
 */
public record SignInTrial(Outcome outcome, int messages, String words) {

	/** A trial that did not get as far as the folder. */
	public static SignInTrial failed(Outcome outcome, String words) {
		return new SignInTrial(outcome, 0, words);
	}

	/** The ends of a trial. */
	public enum Outcome {

		/** The folder was opened. */
		SIGNED_IN,
		/** The network knows no server of that name. */
		NAME_NOT_FOUND,
		/** Nothing takes connections there. */
		CONNECTION_REFUSED,
		/** There was no answer in time. */
		NO_ANSWER,
		/** The server's certificate is not trusted, or is another's. */
		NOT_TRUSTED,
		/** The server does not encrypt as the settings ask for. */
		NOT_ENCRYPTED,
		/** The issuer gave no access token. */
		NO_TOKEN,
		/** The server did not let us in. */
		SIGN_IN_REFUSED,
		/** We are in, and there is no such folder. */
		FOLDER_MISSING,
		/** Something else went wrong. */
		FAILED,
		/** Another trial of the same mailbox is running. */
		BUSY

	}

}
