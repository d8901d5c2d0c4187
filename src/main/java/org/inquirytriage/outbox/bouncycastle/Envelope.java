package org.inquirytriage.outbox.bouncycastle;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.mail.smime.SMIMEEnvelopedGenerator;
import org.bouncycastle.mail.smime.SMIMEException;

/** What only the holder of a certificate's key can open (S/MIME, RFC 8551). */
public final class Envelope {

	private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

	private Envelope() {
	}

	/**
	 * Makes a part, encrypted with AES-256, the whole content of a message; its bytes are
	 * streamed when the message is written.
	 * @throws IOException when it cannot be encrypted; the message then has no content
	 */
	public static void closeInto(MimeMessage message, MimeBodyPart content, X509Certificate certificate)
			throws MessagingException, IOException {
		try {
			SMIMEEnvelopedGenerator generator = new SMIMEEnvelopedGenerator();
			generator.setContentTransferEncoding("base64");
			generator
				.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(certificate).setProvider(PROVIDER));
			MimeBodyPart closed = generator.generate(content,
					new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).setProvider(PROVIDER).build());
			message.setDataHandler(closed.getDataHandler());
			message.setHeader("Content-Type", closed.getContentType());
			message.setHeader("Content-Disposition", "attachment; filename=\"smime.p7m\"");
			message.setHeader("Content-Transfer-Encoding", "base64");
		}
		catch (CertificateEncodingException | CMSException | SMIMEException ex) {
			throw new IOException("The message cannot be encrypted for the office", ex);
		}
	}

}
