package org.inquirytriage.message;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailDateTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Mon, 2 Mar 2026 10:00:00 +0000|2026-03-02T10:00:00Z",
			"2 Mar 2026 10:00 -0500|2026-03-02T15:00:00Z", "Mon, 02 Mar 26 10:00:00 GMT|2026-03-02T10:00:00Z",
			"Mon, 2 Mar 98 10:00:00 PDT|1998-03-02T17:00:00Z", "Mon, 2 March 2026 10:00:60 UT|2026-03-02T10:00:59Z",
			"Mon, 2 Mar 2026 10:00:00 +0530 (IST)|2026-03-02T04:30:00Z",
			"Mon, 2 Mar 1900 10:00:00 Z|1900-03-02T10:00:00Z",
			"from a by b id 1; Mon, 2 Mar 2026 10:00:00 +0000|2026-03-02T10:00:00Z" })
	void par12Reads(String value, Instant expected) {
		assertThat(MailDate.parse(value)).contains(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "31 Feb 2026 10:00:00 +0000", "2 Foo 2026 10:00:00 +0000",
			"2 Mar 2026 25:00:00 +0000", "2 Mar 2026 10:00:00 +9999", "2 Mar 2026 10:00:00", "2 Mar 2026 10:00:00 JST",
			"2026-03-02" })
	void par12ReadsNothingFromWhatIsNoDate(String value) {
		assertThat(MailDate.parse(value)).isEmpty();
	}

}
