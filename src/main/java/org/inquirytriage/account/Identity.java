package org.inquirytriage.account;

/**
 * How an identity provider knows a person.
 *
 * @param issuer the provider
 * @param subject the person there, never given to anybody else
 */
public record Identity(String issuer, String subject) {
}
