package org.inquirytriage.account;

/**
 * A name and its password, known only where the password was just made.
 *
 * @param name of the account
 * @param password to be shown once
 */
public record SignIn(String name, String password) {

	@Override
	public String toString() {
		return "SignIn[name=" + this.name + ", password=hidden]";
	}

}
