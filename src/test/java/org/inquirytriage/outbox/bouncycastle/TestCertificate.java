package org.inquirytriage.outbox.bouncycastle;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate that vouches for itself, and its key.
 *
 * @param certificate of an office
 * @param key that opens what is encrypted for it
 */
public record TestCertificate(X509Certificate certificate, PrivateKey key) {

	/** A fresh one that holds between two moments. */
	public static TestCertificate holding(String algorithm, Instant from, Instant until) throws Exception {
		KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
		X500Name name = new X500Name("CN=Clinic");
		String signature = algorithm.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
		X509Certificate certificate = new JcaX509CertificateConverter()
			.getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(from), Date.from(until),
					name, pair.getPublic())
				.build(new JcaContentSignerBuilder(signature).build(pair.getPrivate())));
		return new TestCertificate(certificate, pair.getPrivate());
	}

}
