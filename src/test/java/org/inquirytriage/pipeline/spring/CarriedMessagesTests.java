package org.inquirytriage.pipeline.spring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.office.ForwardPolicy;
import org.inquirytriage.office.Office;
import org.inquirytriage.outbox.bouncycastle.TestCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class CarriedMessagesTests {

	private static final EmailAddress CLINIC = EmailAddress.of("clinic@example.org");

	@Test
	void isEncryptedForAnOfficeThatWantsItSo() throws Exception {
		X509Certificate certificate = TestCertificate
			.holding("RSA", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"))
			.certificate();
		assertThat(carried(office("one", ForwardPolicy.ENCRYPT, certificate)).certificateFor(CLINIC))
			.contains(certificate);
	}

	@Test
	void isEncryptedWhereOneOfTwoOfficesOfAnAddressWantsItSo() throws Exception {
		X509Certificate certificate = TestCertificate
			.holding("RSA", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"))
			.certificate();
		assertThat(carried(office("one", ForwardPolicy.ATTACH, null), office("two", ForwardPolicy.ENCRYPT, certificate))
			.certificateFor(CLINIC)).contains(certificate);
	}

	@Test
	void isNeverSentPlainToAnOfficeWhoseCertificateIsGone() {
		assertThatIOException()
			.isThrownBy(() -> carried(office("one", ForwardPolicy.ENCRYPT, null)).certificateFor(CLINIC));
	}

	@Test
	void travelsAsItIsToAnOfficeThatGetsWholeMessages() throws Exception {
		assertThat(carried(office("one", ForwardPolicy.ATTACH, null)).certificateFor(CLINIC)).isEmpty();
	}

	@Test
	void isNotCarriedToAnOfficeThatGetsLinksByNow() {
		assertThatIOException()
			.isThrownBy(() -> carried(office("one", ForwardPolicy.LINK, null)).certificateFor(CLINIC));
	}

	@Test
	void isNotCarriedToAnAddressThatNoOfficeHas() {
		assertThatIOException().isThrownBy(() -> carried(office("one", ForwardPolicy.ATTACH, null))
			.certificateFor(EmailAddress.of("stranger@example.net")));
	}

	@Test
	void isReadFromWhereItIsKept() throws IOException {
		assertThat(carried(office("one", ForwardPolicy.ATTACH, null)).open("abc")).hasContent("abc");
	}

	private static CarriedMessages carried(Office... offices) {
		List<Office> all = new ArrayList<>(List.of(offices));
		all.add(new Office("line", "line", List.of(), List.of(), List.of(), "555-0100", "Monday, 8 am to 5 pm",
				EmailAddress.of("heart@example.org"), null, true, ForwardPolicy.LINK));
		return new CarriedMessages((digest) -> new ByteArrayInputStream(digest.getBytes()), () -> all);
	}

	private static Office office(String id, ForwardPolicy policy, @Nullable X509Certificate certificate) {
		return new Office(id, id, List.of(), List.of(), List.of(), "555-0100", "Monday, 8 am to 5 pm", CLINIC, null,
				false, policy, null, certificate);
	}

}
