package org.inquirytriage.cli;

/**
 * What a person who mistyped is told: one sentence, the innermost that was written for
 * people.
 */
final class Failure {

	private Failure() {
	}

	static String sentence(Throwable failure) {
		String sentence = String.valueOf(failure.getMessage());
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause.getClass().getPackageName().startsWith("org.inquirytriage") && cause.getMessage() != null) {
				sentence = cause.getMessage();
				break;
			}
		}
		return sentence.lines().findFirst().orElse("The command failed");
	}

}
