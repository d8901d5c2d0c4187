package org.inquirytriage.office.spring;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;

import org.inquirytriage.office.ForwardPolicy;
import org.inquirytriage.office.Office;
import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.office.csv.CsvOfficeFile;
import org.inquirytriage.outbox.bouncycastle.TestCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ValidCertificatesTests {

	private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

	private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

	private static final String HEADER = "id,name,physicians,aliases,locations,phone,hours,email,cover,fallback,policy,certificate\n";

	private static final String PROGRAM = "program,The Program,,,,555-0100,\"Monday, 8 am to 5 pm\",p@example.org,,true,link,\n";

	@ParameterizedTest
	@CsvSource({ "2026-06-01T00:00:00Z, ENCRYPT", "2025-12-31T00:00:00Z, LINK", "2027-01-02T00:00:00Z, LINK" })
	void anOfficeGetsWholeMessagesOnlyWhileItsCertificateHolds(Instant now, ForwardPolicy policy) throws Exception {
		OfficeDirectory directory = directory(cell("RSA"));
		assertThat(new ValidCertificates(() -> directory, Clock.fixed(now, ZoneOffset.UTC)).get().office("east"))
			.map(Office::policy)
			.contains(policy);
	}

	@Test
	void encryptedMailNeedsNoTrustedDomain() throws Exception {
		assertThat(directory(cell("RSA")).trusting(Set.of("elsewhere.example.org")).office("east")).map(Office::policy)
			.contains(ForwardPolicy.ENCRYPT);
	}

	@Test
	void aCertificateInPemIsReadLikeItsBase64() throws Exception {
		TestCertificate certificate = TestCertificate.holding("RSA", FROM, UNTIL);
		String pem = "\"-----BEGIN CERTIFICATE-----\n"
				+ Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(certificate.certificate().getEncoded())
				+ "\n-----END CERTIFICATE-----\"";
		assertThat(directory(pem).office("east")).map(Office::certificate).contains(certificate.certificate());
	}

	@Test
	void aKeyThatCannotBeEncryptedForIsRefused() throws Exception {
		assertThat(new CsvOfficeFile().read(csv(cell("EC"))).severe()).get()
			.extracting("sentence")
			.isEqualTo("it is not an X.509 certificate with an RSA key, in PEM or in Base64");
	}

	@Test
	void whatIsNoCertificateIsRefused() {
		assertThat(new CsvOfficeFile().read(csv("office.pem")).severe()).get()
			.extracting("column")
			.isEqualTo("certificate");
	}

	private static String cell(String algorithm) throws Exception {
		return Base64.getEncoder()
			.encodeToString(TestCertificate.holding(algorithm, FROM, UNTIL).certificate().getEncoded());
	}

	private static OfficeDirectory directory(String certificate) {
		return new CsvOfficeFile().read(csv(certificate)).usable("offices.csv");
	}

	private static String csv(String certificate) {
		return HEADER + "east,East Clinic,Ann Lee,,,555-0101,\"Monday, 8 am to 5 pm\",e@example.org,,false,encrypt,"
				+ certificate + "\n" + PROGRAM;
	}

}
