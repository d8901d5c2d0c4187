package org.inquirytriage.platform;

/**
 * A setting that stops the start; its message names the property and says what is wrong
 * with it.
 */
class InvalidSettingException extends RuntimeException {

	InvalidSettingException(String property, String problem) {
		super("The setting " + property + " " + problem);
	}

}
