package org.inquirytriage.account;

/**
 * An admin switched the second factor of a person off who has lost the device; published
 * in the transaction that does it, so that whoever keeps it keeps both or neither.
 *
 * @param account the name of the person's account
 * @param admin who did it
 */
public record SecondFactorRemoved(String account, String admin) {
}
