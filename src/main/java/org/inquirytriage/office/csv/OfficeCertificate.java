package org.inquirytriage.office.csv;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** Reads the certificate of an office from its cell. */
final class OfficeCertificate {

	private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

	private static final String END = "-----END CERTIFICATE-----";

	private OfficeCertificate() {
	}

	/** The certificate in PEM, or in its Base64 alone; nothing when it is none to use. */
	static Optional<X509Certificate> read(String cell) {
		if (cell.isEmpty()) {
			return Optional.empty();
		}
		String pem = cell.startsWith(BEGIN) ? cell
				: BEGIN + "\n" + cell.replaceAll("(\\S{64})(?=\\S)", "$1\n") + "\n" + END + "\n";
		try {
			return Optional
				.of(CertificateFactory.getInstance("X.509")
					.generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))))
				.map(X509Certificate.class::cast)
				.filter((certificate) -> certificate.getPublicKey() instanceof RSAPublicKey);
		}
		catch (CertificateException ex) {
			return Optional.empty();
		}
	}

}
