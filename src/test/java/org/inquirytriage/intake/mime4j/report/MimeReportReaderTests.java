package org.inquirytriage.intake.mime4j.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.inquirytriage.intake.DeliveryReport;
import org.inquirytriage.intake.DeliveryReport.Action;
import org.inquirytriage.intake.DeliveryReport.Recipient;
import org.inquirytriage.intake.mime4j.MailFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MimeReportReaderTests {

	private static final String REPORT = """
			Return-Path: <>
			From: MAILER-DAEMON@mx.example.net
			Subject: Undelivered Mail Returned to Sender
			MIME-Version: 1.0
			Content-Type: multipart/report; report-type=%s; boundary="b"

			--b
			Content-Type: text/plain

			It could not be delivered.

			--b
			Content-Type: message/delivery-status

			%s
			--b
			Content-Type: text/rfc822-headers

			Message-ID: <triage.0@heart.example>
			--b--
			""";

	private static DeliveryReport read(String raw) {
		return new MimeReportReader().read(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
	}

	private static DeliveryReport report(String fields) {
		return read(REPORT.formatted("delivery-status", fields));
	}

	@Test
	void rep01ReadsWhatBecameOfEachRecipient() {
		assertThat(report("""
				Reporting-MTA: dns; mx.example.net

				Original-Recipient: rfc822;Pat@example.com
				Final-Recipient: rfc822; pat@inside.example.com
				Action: failed
				Status: 5.1.1

				Final-Recipient: rfc822; <lee@example.com>
				Action: delayed
				Status: 4.4.1
				""").recipients()).containsExactly(new Recipient("Pat@example.com", Action.FAILED, "5.1.1"),
				new Recipient("lee@example.com", Action.DELAYED, "4.4.1"));
	}

	@Test
	void rep01ReadsStatusCodesWithoutTheirLeadingZeros() {
		assertThat(report("Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.01.001 (no such user)\n")
			.status()).isEqualTo("5.1.1");
	}

	@Test
	void rep01TellsWhatFailedForGoodFromWhatFailedForNow() {
		assertThat(report("Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n").reportsDeadAddress())
			.isTrue();
		DeliveryReport givenUp = report("Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 4.4.7\n");
		assertThat(givenUp.reportsFailure()).isTrue();
		assertThat(givenUp.reportsDeadAddress()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "delayed", "relayed", "delivered", "expanded", "Delayed" })
	void rep02NeverTakesTheseForAFailure(String action) {
		DeliveryReport report = report("Final-Recipient: rfc822; a@b.example\nAction: " + action + "\nStatus: 4.2.0\n");
		assertThat(report.reportsFailure()).isFalse();
		assertThat(report.reportsDeadAddress()).isFalse();
	}

	@Test
	void rep03ReadsStatusFieldsWithBlankLinesAmongThem() {
		assertThat(report("\n\nFinal-Recipient: rfc822; a@b.example\n\nAction: failed\n\nStatus: 5.2.1\n").recipients())
			.containsExactly(new Recipient("a@b.example", Action.FAILED, "5.2.1"));
	}

	@Test
	void rep03ReadsFoldedFieldsAndTheCodeOfTheDiagnosis() {
		assertThat(report(
				"Final-Recipient: rfc822;\n a@b.example\nAction: failed\nDiagnostic-Code: smtp; 550\n 5.7.1 no\n")
			.recipients()).containsExactly(new Recipient("a@b.example", Action.FAILED, "5.7.1"));
	}

	@Test
	void rep03ReadsAReportOfTheWrongTypeAndWithoutItsThirdPart() {
		String raw = REPORT.formatted("disposition-notification",
				"Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n");
		assertThat(read(raw.replaceAll("(?s)--b\nContent-Type: text/rfc822-headers.*--b--", "--b--")).reportsFailure())
			.isTrue();
	}

	@Test
	void findsTheIdOfTheReturnedMessage() {
		assertThat(report("Action: failed\n").text()).contains("<triage.0@heart.example>");
	}

	@Test
	void rep03ReadsEveryReportOfTheFixtures() throws IOException {
		MimeReportReader reader = new MimeReportReader();
		assertThat(MailFixtures.all()).allSatisfy((fixture) -> assertThat(reader.read(fixture.raw())).isNotNull());
	}

	@Test
	void rep01FindsAFailureInMostBouncesOfTheFixturesThatHaveStatusFields() throws IOException {
		MimeReportReader reader = new MimeReportReader();
		List<DeliveryReport> reports = MailFixtures.all()
			.stream()
			.filter((fixture) -> fixture.kind().equals("bounce"))
			.map((fixture) -> reader.read(fixture.raw()))
			.filter((report) -> !report.recipients().isEmpty())
			.toList();
		long failures = reports.stream().filter(DeliveryReport::reportsFailure).count();
		assertThat(reports).hasSizeGreaterThan(100);
		assertThat(failures).isGreaterThan(reports.size() * 8L / 10);
	}

}
