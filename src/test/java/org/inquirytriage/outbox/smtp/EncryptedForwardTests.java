package org.inquirytriage.outbox.smtp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.mail.smime.SMIMEEnveloped;
import org.bouncycastle.mail.smime.SMIMEUtil;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.AttachmentSource;
import org.inquirytriage.outbox.MailTransport.Repeat;
import org.inquirytriage.outbox.TestMessages;
import org.inquirytriage.outbox.bouncycastle.Openssl;
import org.inquirytriage.outbox.bouncycastle.TestCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EncryptedForwardTests {

	private static final Session SESSION = Session.getInstance(new Properties());

	private static final String RECEIVED = "From: w@example.com\r\nSubject: my knee\r\n\r\nThe secret word is \u00e9t\u00e9.\r\n";

	private static TestCertificate office;

	@BeforeAll
	static void issue() throws Exception {
		office = TestCertificate.holding("RSA", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
	}

	@Test
	void theHolderOfTheKeyReadsTheLetterAndTheReceivedMessageByteForByte() throws Exception {
		Multipart parts = (Multipart) opened(written(office.certificate())).getContent();
		BodyPart carried = parts.getBodyPart(1);
		assertThat(String.valueOf(parts.getBodyPart(0).getContent())).startsWith("Please read what is attached.");
		assertThat(carried.getContentType()).startsWith("message/rfc822");
		try (InputStream in = carried.getInputStream()) {
			assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(RECEIVED);
		}
	}

	@Test
	void opensslOpensItAsWell() throws Exception {
		String opened = Openssl.open(written(office.certificate()).getBytes(StandardCharsets.ISO_8859_1), office);
		assertThat(opened).contains("Please read what is attached.", "Content-Type: message/rfc822", RECEIVED);
	}

	@Test
	void nothingOfTheLetterOrTheMessageCanBeReadOnTheWay() throws Exception {
		String wire = written(office.certificate());
		assertThat(wire).doesNotContain("secret", "my knee", "Please read", "rfc822").contains("Auto-Submitted: ");
	}

	@Test
	void itIsMarkedAsWhatItIs() throws Exception {
		MimeMessage message = message(written(office.certificate()));
		assertThat(message.getContentType()).contains("application/pkcs7-mime", "smime-type=enveloped-data");
		assertThat(message.getMessageID()).isEqualTo(TestMessages.forward("i1", "d").messageId().bracketed());
		assertThat(new SMIMEEnveloped(message).getEncryptionAlgOID()).isEqualTo("2.16.840.1.101.3.4.1.42");
	}

	@Test
	void aMessageThatMayNotTravelIsNotWritten() {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> written(new Carrying(null) {

			@Override
			public Optional<X509Certificate> certificateFor(EmailAddress to) throws IOException {
				throw new IOException("not there");
			}

		}));
	}

	@Test
	void anotherKeyOpensNothing() throws Exception {
		String wire = written(
				TestCertificate.holding("RSA", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")).certificate());
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> opened(wire).getContent());
	}

	private static MimeBodyPart opened(String wire) throws Exception {
		RecipientInformation recipient = new SMIMEEnveloped(message(wire)).getRecipientInfos()
			.getRecipients()
			.iterator()
			.next();
		return SMIMEUtil.toMimeBodyPart(recipient.getContent(new JceKeyTransEnvelopedRecipient(office.key())));
	}

	private static MimeMessage message(String wire) throws Exception {
		return new MimeMessage(SESSION, new ByteArrayInputStream(wire.getBytes(StandardCharsets.ISO_8859_1)));
	}

	private static String written(X509Certificate certificate) throws Exception {
		return written(new Carrying(certificate));
	}

	private static String written(AttachmentSource source) throws Exception {
		WireMessage wire = new WireFormat("our-mark", "", "", true).write(SESSION, TestMessages.forward("i1", "d"),
				Repeat.NONE, source, false);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		wire.writeTo(bytes);
		return bytes.toString(StandardCharsets.ISO_8859_1);
	}

	/** One received message, for an office with or without a certificate. */
	private static class Carrying implements AttachmentSource {

		private final @Nullable X509Certificate certificate;

		Carrying(@Nullable X509Certificate certificate) {
			this.certificate = certificate;
		}

		@Override
		public InputStream open(String digest) {
			return new ByteArrayInputStream(RECEIVED.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public Optional<X509Certificate> certificateFor(EmailAddress to) throws IOException {
			return Optional.ofNullable(this.certificate);
		}

	}

}
