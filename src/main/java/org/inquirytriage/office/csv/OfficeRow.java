package org.inquirytriage.office.csv;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVRecord;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.office.ForwardPolicy;
import org.inquirytriage.office.Office;
import org.inquirytriage.office.OfficeProblem;
import org.inquirytriage.office.OpeningHours;

/**
 * One line of the directory.
 *
 * @param line of the file
 * @param cells by column
 */
record OfficeRow(int line, CSVRecord cells) {

	private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9() .-]{5,18}[0-9]( ext\\.? \\d{1,6})?");

	private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,3})([hm])");

	/** The office of the row; nothing when a cell it cannot do without is wrong. */
	Optional<Office> office(List<OfficeProblem> problems) {
		int before = problems.size();
		require("id", ID.matcher(cell("id")).matches(), "it must be lower-case words joined by hyphens", problems);
		require("name", !cell("name").isEmpty(), "it is empty", problems);
		require("phone", PHONE.matcher(cell("phone")).matches(), "it is not a phone number", problems);
		require("hours", !cell("hours").isEmpty(), "it is empty", problems);
		Optional<EmailAddress> email = EmailAddress.parse(cell("email"));
		require("email", email.isPresent(), "it is not an email address", problems);
		Optional<ForwardPolicy> policy = policy();
		require("policy", policy.isPresent(), "it must be attach, encrypt or link", problems);
		Optional<X509Certificate> certificate = OfficeCertificate.read(cell("certificate"));
		require("certificate", cell("certificate").isEmpty() || certificate.isPresent(),
				"it is not an X.509 certificate with an RSA key, in PEM or in Base64", problems);
		require("certificate", !cell("certificate").isEmpty() || !policy.equals(Optional.of(ForwardPolicy.ENCRYPT)),
				"the policy encrypt needs one", problems);
		require("acknowledge-within", cell("acknowledge-within").isEmpty() || acknowledgeWithin().isPresent(),
				"it must be a time such as 4h or 30m", problems);
		require("fallback", cell("fallback").matches("(?i)true|false"), "it must be true or false", problems);
		if (problems.size() > before || email.isEmpty() || policy.isEmpty()) {
			return Optional.empty();
		}
		if (OpeningHours.parse(cell("hours")).isEmpty()) {
			problems.add(new OfficeProblem(this.line, "hours",
					"it is not written as \"Monday to Friday, 8 am to 5 pm\", "
							+ "so it is left out in other languages and nobody is told when the office is closed",
					false));
		}
		return Optional.of(new Office(cell("id"), cell("name"), list("physicians"), list("aliases"), list("locations"),
				cell("phone"), cell("hours"), email.get(), cell("cover").isEmpty() ? null : cell("cover"),
				Boolean.parseBoolean(cell("fallback")), policy.get(), acknowledgeWithin().orElse(null),
				certificate.orElse(null)));
	}

	/** The text of a cell. */
	String cell(String column) {
		return this.cells.isMapped(column) ? this.cells.get(column).strip() : "";
	}

	private Optional<Duration> acknowledgeWithin() {
		Matcher time = TIME.matcher(cell("acknowledge-within").toLowerCase(Locale.ROOT));
		if (!time.matches()) {
			return Optional.empty();
		}
		long count = Long.parseLong(time.group(1));
		return Optional.of(time.group(2).equals("h") ? Duration.ofHours(count) : Duration.ofMinutes(count));
	}

	private List<String> list(String column) {
		return CsvOfficeFile.list(cell(column));
	}

	private Optional<ForwardPolicy> policy() {
		return switch (cell("policy").toLowerCase(Locale.ROOT)) {
			case "attach" -> Optional.of(ForwardPolicy.ATTACH);
			case "encrypt" -> Optional.of(ForwardPolicy.ENCRYPT);
			case "link" -> Optional.of(ForwardPolicy.LINK);
			default -> Optional.empty();
		};
	}

	private void require(String column, boolean holds, String otherwise, List<OfficeProblem> problems) {
		if (!holds) {
			problems.add(new OfficeProblem(this.line, column, otherwise, true));
		}
	}

}
