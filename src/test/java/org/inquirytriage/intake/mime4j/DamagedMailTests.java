package org.inquirytriage.intake.mime4j;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.inquirytriage.intake.UnreadableMessageException;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.screening.Screener;
import org.inquirytriage.screening.Screening;
import org.inquirytriage.screening.ScreeningPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Small messages damaged by chance, with seeds, so that a failure can be repeated. */
class DamagedMailTests {

	private static final int COPIES = 1_000;

	private static final Screener SCREENER = new Screener();

	private static final String MESSAGE = """
			Return-Path: <jane@example.org>
			Received: from a by b; Mon, 2 Mar 2026 10:00:00 +0000
			From: =?utf-8?q?J=C3=A4ne?= "Doe, J." <jane@example.org>
			To: program@heart.example, friends: joe@example.org;
			Subject: =?iso-8859-1?q?Parkplatz_f=FCr?= =?utf-8?b?IEJlc3VjaGVy?=
			Message-ID: <1@example.org>
			References: <2@example.org>
			 <3@example.org>
			Auto-Submitted: no (a person); x=y
			Authentication-Results: mx.heart.example; dmarc=pass; spf=pass
			Content-Type: multipart/mixed; boundary="outer"

			preamble
			--outer
			Content-Type: multipart/alternative; boundary=inner

			--inner
			Content-Type: text/plain; charset=utf-8; format=flowed
			Content-Transfer-Encoding: quoted-printable

			Where can =
			visitors park=3F=20
			Thanks
			--inner
			Content-Type: text/html; charset=iso-2022-jp
			Content-Transfer-Encoding: base64

			PHA+V2hlcmU/PC9wPg==
			--inner--
			--outer
			Content-Type: message/rfc822

			From: joe@example.org
			Content-Type: text/plain; charset=utf-16le

			x
			--outer
			Content-Type: application/pdf; name*0*=utf-8''%C3; name*1=x.pdf
			Content-Disposition: attachment; filename="x.pdf"
			Content-Transfer-Encoding: x-uuencode

			begin 644 x
			%5VAE<F4
			end
			--outer--
			""";

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 5, 8, 13 })
	void par01ReadsAndScreensWhateverTheDamage(long seed) {
		Random random = new Random(seed);
		byte[] whole = MESSAGE.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < COPIES; i++) {
			byte[] damaged = Damage.to(whole, random);
			assertThatCode(() -> readAndScreen(damaged)).as("copy %d of seed %d", i, seed).doesNotThrowAnyException();
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 21, 34 })
	void par01ReadsAndScreensNoise(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < COPIES; i++) {
			byte[] noise = new byte[random.nextInt(400)];
			random.nextBytes(noise);
			assertThatCode(() -> readAndScreen(noise)).as("copy %d of seed %d", i, seed).doesNotThrowAnyException();
		}
	}

	private static void readAndScreen(byte[] raw) {
		try {
			InboundMessage message = ReceivedMail.parse(raw);
			assertThat(message.defects().toString()).as("no guard was needed").doesNotContain("could not be read");
			Screening screening = SCREENER.screen(message, ScreeningPolicy.withoutOwnAddresses());
			assertThat(screening.toString()).as("no rule failed").doesNotContain("SUP-29");
		}
		catch (UnreadableMessageException ex) {
			if (!"The message is empty".equals(ex.getMessage())) {
				throw ex;
			}
		}
	}

}
