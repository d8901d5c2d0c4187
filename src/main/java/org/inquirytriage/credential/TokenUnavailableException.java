package org.inquirytriage.credential;

/** The issuer gave no access token; says why in words free of secrets. */
public class TokenUnavailableException extends RuntimeException {

	/** Says why. */
	public TokenUnavailableException(String message) {
		super(message);
	}

}
