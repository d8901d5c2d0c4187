package org.inquirytriage.intake.imap.client;

import java.util.Map;

import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/**
 * A store that signs in with an access token and in no other way: Angus would hand the
 * token over as a password to a server that does not offer XOAUTH2.
 */
class TokenStore extends IMAPStore {

	/**
	 * By SASL, which answers the server's error with an empty line as it should; Angus's
	 * own XOAUTH2 says the token again.
	 */
	static final Map<String, String> PROPERTIES = Map.of("mail.imap.sasl.enable", "true", "mail.imap.sasl.mechanisms",
			"XOAUTH2", "mail.imap.auth.mechanisms", "XOAUTH2");

	TokenStore(Session session) {
		super(session, new URLName("imap", null, -1, null, null, null));
	}

	@Override
	protected void preLogin(IMAPProtocol protocol) throws ProtocolException {
		if (!protocol.hasCapability("AUTH=XOAUTH2")) {
			throw new ProtocolException("The mail server takes no access token (XOAUTH2)");
		}
	}

}
