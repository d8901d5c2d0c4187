package org.inquirytriage.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.inquirytriage.message.EmailAddress;

/**
 * Tells which addresses belong to one organisation: those under the domain it registered,
 * such as {@code example.org} for {@code mail.example.org} (RFC 7489 section 3.2), which
 * is told from the usual second-level labels of country domains.
 */
final class OrganisationalDomains {

	private static final Set<String> SECOND_LEVEL = Set.of("ac", "co", "com", "ed", "edu", "gob", "gov", "gouv", "go",
			"gr", "gv", "id", "ltd", "me", "med", "mil", "ne", "net", "nhs", "nom", "or", "org", "plc", "police", "sch",
			"school", "lg", "ad", "asn", "k12", "web");

	/** Domains under which anybody may register a name. */
	private static final Set<String> SHARED = Set.of("onmicrosoft.com", "myshopify.com", "amazonses.com",
			"sendgrid.net", "mailgun.org", "dyndns.org", "duckdns.org", "eu.org");

	/** Mail providers where one domain says nothing about who two writers are. */
	private static final Set<String> PROVIDERS = Set.of("gmail", "googlemail", "outlook", "hotmail", "live", "msn",
			"yahoo", "ymail", "rocketmail", "aol", "icloud", "me", "mac", "gmx", "web", "t-online", "mail", "inbox",
			"yandex", "qq", "163", "126", "sina", "naver", "hanmail", "daum", "proton", "protonmail", "pm", "tutanota",
			"fastmail", "zoho", "comcast", "verizon", "att", "sbcglobal", "bellsouth", "cox", "charter", "earthlink",
			"netscape", "juno", "btinternet", "orange", "wanadoo", "free", "laposte", "libero", "bk", "list",
			"rambler");

	private OrganisationalDomains() {
	}

	/**
	 * Whether mail to either address reaches the same writer, as far as their spelling
	 * tells.
	 */
	static boolean sameWriter(EmailAddress left, EmailAddress right) {
		return left.sameMailboxAs(right)
				|| of(left.domain()).equals(of(right.domain())) && !isProvider(of(left.domain()));
	}

	/** The domain an organisation registered. */
	static String of(String domain) {
		List<String> labels = Arrays.asList(domain.split("\\."));
		int size = labels.size();
		if (size <= 2) {
			return domain;
		}
		boolean country = labels.get(size - 1).length() == 2;
		String lastTwo = String.join(".", labels.subList(size - 2, size));
		boolean longer = country && SECOND_LEVEL.contains(labels.get(size - 2)) || SHARED.contains(lastTwo);
		return longer ? String.join(".", labels.subList(size - 3, size)) : lastTwo;
	}

	private static boolean isProvider(String organisation) {
		int dot = organisation.indexOf('.');
		return dot > 0 && PROVIDERS.contains(organisation.substring(0, dot));
	}

}
