package org.inquirytriage.account;

/**
 * Asks for an account that gets a new password at each start. Where no bean of this type
 * is there, such an account is removed.
 *
 * @param name of the account
 */
public record DemoAccount(String name) {
}
