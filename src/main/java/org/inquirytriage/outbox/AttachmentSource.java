package org.inquirytriage.outbox;

import java.io.IOException;
import java.io.InputStream;

/** Where the received messages lie that forwards carry along. */
@FunctionalInterface
public interface AttachmentSource {

	/**
	 * The raw bytes of a received message; may be asked for more than once.
	 * @param digest the SHA-256 of the message in lower-case hexadecimal
	 * @throws IOException when it is not there or cannot be read
	 */
	InputStream open(String digest) throws IOException;

}
