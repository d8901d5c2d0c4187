package org.inquirytriage.intake.imap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;

/** The transfer encoding of mail from before MIME, which Mime4j does not know. */
public final class Uuencoding {

	private Uuencoding() {
	}

	/**
	 * The bytes behind uuencoded text.
	 * @throws IOException when the text is not uuencoded
	 */
	public static byte[] decode(byte[] encoded) throws IOException {
		try (InputStream decoded = MimeUtility.decode(new ByteArrayInputStream(encoded), "x-uuencode")) {
			return decoded.readAllBytes();
		}
		catch (MessagingException | RuntimeException ex) {
			throw new IOException("Not uuencoded", ex);
		}
	}

}
