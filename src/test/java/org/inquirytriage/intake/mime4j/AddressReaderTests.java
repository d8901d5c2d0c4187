package org.inquirytriage.intake.mime4j;

import java.util.List;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.ReversePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressReaderTests {

	private static final EmailAddress JANE = EmailAddress.of("jane@example.org");

	@ParameterizedTest
	@ValueSource(strings = { "jane@example.org", "<jane@example.org>", "Jane Doe <jane@example.org>",
			"\"Doe, Jane\" <jane@example.org>", "Doe, Jane <jane@example.org>", "<jane@example.org> Jane",
			"jane@example.org (Jane (Doe))", "(Jane) jane@example.org", "<<<jane@example.org>>>",
			"Jane <jane@example.org", "Jane jane@example.org>", "\"Jane <jane@example.org>",
			"Jane :( <jane@example.org>", "<@relay.example,@b.example:jane@example.org>", "jane@example.org.",
			"<jane@example.org.>", "jane @ example.org", "< jane@example.org >", "mailto:jane@example.org",
			"\"jane\"@example.org", "\"joe@evil.example\" <jane@example.org>", "joe@evil.example <jane@example.org>",
			"=?utf-8?q?joe=40evil.example?= <jane@example.org>", "\"Jane \\\" Doe\" <jane@example.org>",
			"jane@EXAMPLE.org", ";jane@example.org,", "Jane\t<jane@example.org>" })
	void par09ReadsTheOneAddressHoweverItIsWritten(String value) {
		assertThat(writers(value)).containsExactly(JANE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Jane Doe", "MAILER-DAEMON <>", "\"jane@example.org\" <>", "jane@example.org <>",
			"=?utf-8?q?jane=40example.org?=", "jane@", "@example.org", "jane at example.org", "(jane@example.org)",
			"\"jane@example.org\"", "undisclosed-recipients:;", "group: jane@example.org;", "<>", "jane@exa mple.org",
			"\"Jane Doe\"@", "\\", "\"", "(", "<", ":", "jane@example..org" })
	void par14NeverMakesAnAddressOfWhatIsNone(String value) {
		assertThat(writers(value)).isEmpty();
	}

	@Test
	void readsEveryAddressOfAList() {
		assertThat(writers("jane@example.org, Joe <joe@example.org>; ann@example.org")).containsExactly(JANE,
				EmailAddress.of("joe@example.org"), EmailAddress.of("ann@example.org"));
	}

	@Test
	void countsTheMembersOfAGroupAsRecipients() {
		assertThat(AddressReader.recipients(List.of("friends: jane@example.org;"), new Defects()))
			.containsExactly(JANE);
	}

	@Test
	void keepsTheCaseOfTheLocalPart() {
		assertThat(writers("O'Brien+X@EXAMPLE.org")).containsExactly(new EmailAddress("O'Brien+X", "example.org"));
	}

	@Test
	void readsInternationalAddresses() {
		assertThat(writers("ü@例え.jp")).containsExactly(new EmailAddress("ü", "例え.jp"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<>", "< >", "", " ", "<> (a comment)", "\"\"" })
	void sup01ReadsANullReversePath(String value) {
		assertThat(AddressReader.reversePath(List.of(value))).isEqualTo(new ReversePath.Null());
	}

	@Test
	void sup02ReadsTheTopmostReturnPathAlone() {
		assertThat(AddressReader.reversePath(List.of("<jane@example.org>", "<>")))
			.isEqualTo(new ReversePath.Sender(JANE));
	}

	@Test
	void sup03KnowsThatThereIsNoReturnPath() {
		assertThat(AddressReader.reversePath(List.of())).isEqualTo(new ReversePath.Absent());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<MAILER-DAEMON>", "<jane@[192.0.2.1]>", "<jane@x@>",
			"<a@b.example> <c@d.example>, e@f.example" })
	void dst06TakesNoReversePathItCannotUse(String value) {
		assertThat(AddressReader.reversePath(List.of(value))).isInstanceOf(ReversePath.Invalid.class);
	}

	@Test
	void par24ReadsHostileValuesInOnePass() {
		String brackets = "<(\"".repeat(20_000);
		assertThat(writers(brackets)).isEmpty();
	}

	private static List<EmailAddress> writers(String value) {
		return AddressReader.writers(List.of(value), new Defects());
	}

}
