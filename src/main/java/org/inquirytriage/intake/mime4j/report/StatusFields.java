package org.inquirytriage.intake.mime4j.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inquirytriage.intake.DeliveryReport.Action;
import org.inquirytriage.intake.DeliveryReport.Recipient;

/**
 * Reads the recipients out of a delivery status. A field that stands there twice begins
 * the next recipient: servers also write blank lines where none belong, and leave them
 * out where they do (REP-03).
 */
final class StatusFields {

	private static final Pattern FIELD = Pattern.compile("([A-Za-z-]+)\\s*:\\s*(.*)");

	private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245])\\.0*(\\d{1,3})\\.0*(\\d{1,3})");

	private static final Set<String> OF_RECIPIENT = Set.of("original-recipient", "final-recipient", "action", "status",
			"diagnostic-code");

	private StatusFields() {
	}

	static List<Recipient> recipients(String content) {
		List<Recipient> recipients = new ArrayList<>();
		Map<String, String> fields = new HashMap<>();
		for (String line : content.replaceAll("\\r?\\n[ \\t]+", " ").split("\\r?\\n")) {
			Matcher field = FIELD.matcher(line);
			String name = field.matches() ? field.group(1).toLowerCase(Locale.ROOT) : "";
			if (OF_RECIPIENT.contains(name)) {
				if (fields.containsKey(name)) {
					recipients.add(recipient(fields));
					fields.clear();
				}
				fields.put(name, field.group(2).strip());
			}
		}
		if (!fields.isEmpty()) {
			recipients.add(recipient(fields));
		}
		return recipients;
	}

	private static Recipient recipient(Map<String, String> fields) {
		String address = fields.getOrDefault("original-recipient", fields.getOrDefault("final-recipient", ""));
		String status = status(fields.getOrDefault("status", ""));
		if (status.isEmpty()) {
			status = status(fields.getOrDefault("diagnostic-code", ""));
		}
		return new Recipient(address.replaceFirst("^[^;]*;\\s*", "").replaceAll("[<>]", "").strip(),
				action(fields.getOrDefault("action", ""), status), status);
	}

	/** Without leading zeros, which RFC 3463 section 2 forbids and servers write. */
	private static String status(String value) {
		Matcher status = STATUS.matcher(value);
		return status.find() ? status.group(1) + "." + status.group(2) + "." + status.group(3) : "";
	}

	private static Action action(String value, String status) {
		String word = value.toLowerCase(Locale.ROOT).replaceFirst("[^a-z].*$", "");
		return switch (word) {
			case "failed", "failure" -> Action.FAILED;
			case "delayed" -> Action.DELAYED;
			case "delivered", "relayed", "expanded" -> Action.DELIVERED;
			default -> status.startsWith("5.") ? Action.FAILED : Action.UNKNOWN;
		};
	}

}
