package org.inquirytriage.account;

import java.util.Optional;
import java.util.Set;

/**
 * Whether somebody who has signed in still is, for what lasts longer than a request. A
 * request carries it as an attribute under the name of this type.
 */
public interface StillSignedIn {

	/**
	 * The mailboxes that the person is limited to now, none for all; nothing once the
	 * session is over. Asking does not prolong it.
	 */
	Optional<Set<String>> mailboxes();

}
