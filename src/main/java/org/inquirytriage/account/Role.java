package org.inquirytriage.account;

/** What a person who signs in may do. */
public enum Role {

	/** Reads inquiries and decides about them. */
	STAFF,
	/** Does what staff do, and keeps accounts and settings. */
	ADMIN,
	/** Reads everything and changes nothing. */
	AUDITOR

}
