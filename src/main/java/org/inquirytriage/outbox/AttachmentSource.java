package org.inquirytriage.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.Optional;

import org.inquirytriage.message.EmailAddress;

/** Where the received messages lie that forwards carry along. */
@FunctionalInterface
public interface AttachmentSource {

	/**
	 * The raw bytes of a received message; may be asked for more than once.
	 * @param digest the SHA-256 of the message in lower-case hexadecimal
	 * @throws IOException when it is not there or cannot be read
	 */
	InputStream open(String digest) throws IOException;

	/**
	 * The certificate for which all of a message is encrypted that carries a received one
	 * to an address; nothing where it may travel as it is.
	 * @throws IOException when it may not travel there
	 */
	default Optional<X509Certificate> certificateFor(EmailAddress to) throws IOException {
		return Optional.empty();
	}

}
