package org.inquirytriage.platform;

import java.util.List;

import org.inquirytriage.message.EmailAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SenderAlignmentTests {

	private static List<String> warnings(String mailFrom, String localName, String sender) {
		return SenderAlignment.warnings(mailFrom, localName, List.of(EmailAddress.of(sender)));
	}

	@ParameterizedTest
	@Tag("AUTH-11")
	@CsvSource({ "bounces+{id}@example.org,'',heart@example.org", "bounces@mail.example.org,'',heart@example.org",
			"bounces@example.org,'',heart@clinic.EXAMPLE.org", "'',out.example.org,heart@example.org" })
	void agreesWhereOneDomainStandsBelowTheOther(String mailFrom, String localName, String sender) {
		assertThat(warnings(mailFrom, localName, sender)).isEmpty();
	}

	@ParameterizedTest
	@Tag("AUTH-11")
	@CsvSource({ "bounces@mailer.example.com,out.example.org,heart@example.org,triage.smtp.mail-from",
			"bounces@notexample.org,'',heart@example.org,triage.smtp.mail-from",
			"'',out.example.com,heart@example.org,triage.smtp.local-name",
			"'','',heart@example.org,triage.smtp.local-name" })
	void namesTheSettingWhereTheyDoNotAgree(String mailFrom, String localName, String sender, String setting) {
		assertThat(warnings(mailFrom, localName, sender)).singleElement()
			.asString()
			.startsWith(setting)
			.contains("example.org");
	}

}
