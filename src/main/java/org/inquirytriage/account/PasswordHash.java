package org.inquirytriage.account;

/**
 * A password as it is stored, from which it cannot be told.
 *
 * @param value the hash with its method and salt
 */
public record PasswordHash(String value) {

	@Override
	public String toString() {
		return "PasswordHash[hidden]";
	}

}
