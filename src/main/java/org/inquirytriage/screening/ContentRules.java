package org.inquirytriage.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.inquirytriage.message.Defect;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.Part;
import org.inquirytriage.screening.ScreeningRule.Finding;
import org.jspecify.annotations.Nullable;

/** Rules on content that no program here can read, or that nobody should open. */
final class ContentRules {

	private static final Set<String> ENCRYPTED_TYPES = Set.of("multipart/encrypted", "application/pgp-encrypted",
			"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp");

	private static final Pattern ARMOURED = Pattern.compile("(?m)^[> ]*-----BEGIN PGP MESSAGE-----");

	private static final Set<String> EXECUTABLE_TYPES = Set.of("application/x-msdownload",
			"application/x-msdos-program", "application/x-dosexec", "application/x-executable",
			"application/x-ms-shortcut", "application/hta", "application/java-archive", "application/x-sh",
			"application/x-bat", "application/x-msi", "application/javascript", "text/javascript",
			"application/vnd.microsoft.portable-executable", "application/x-apple-diskimage");

	private static final Pattern EXECUTABLE_NAME = Pattern.compile(
			".*\\.(ade|adp|apk|app|appx|bas|bat|cab|chm|cmd|com|cpl|dll|dmg|docm|dotm|exe|gadget|hlp|hta|img|inf|ins"
					+ "|iso|isp|jar|js|jse|ksh|lib|lnk|mde|msc|msi|msix|msp|mst|nsh|ocx|pif|potm|ppam|ppsm|pptm|ps1"
					+ "|psm1|py|reg|scr|sct|sh|shb|sys|url|vb|vbe|vbs|vhd|vxd|wsc|wsf|wsh|xlam|xll|xlsm|xltm)[\\s.]*",
			Pattern.DOTALL);

	private static final Set<String> CALENDAR_TYPES = Set.of("text/calendar", "application/ics", "text/x-vcalendar");

	private static final Set<String> TNEF_TYPES = Set.of("application/ms-tnef", "application/vnd.ms-tnef");

	static final List<ScreeningRule> ALL = List.of(
			new ScreeningRule("SUP-23", (message, policy) -> encryptedOrExecutable(message)),
			new ScreeningRule("SUP-24", (message, policy) -> calendar(message)),
			new ScreeningRule("PAR-22", (message, policy) -> tnef(message)),
			new ScreeningRule("PAR-02", (message, policy) -> incomplete(message)),
			new ScreeningRule("PAR-22", (message, policy) -> noText(message)));

	private ContentRules() {
	}

	private static Optional<Finding> encryptedOrExecutable(InboundMessage message) {
		List<Part> parts = message.ownParts();
		if (parts.stream().anyMatch((part) -> ENCRYPTED_TYPES.contains(part.contentType().type()))
				|| Stream.of(text(message.plainText()), text(message.html()))
					.anyMatch((text) -> ARMOURED.matcher(text).find())) {
			return Finding.hold("encrypted content");
		}
		return message.parts().stream().anyMatch(ContentRules::isExecutable) ? Finding.hold("executable attachment")
				: Optional.empty();
	}

	private static boolean isExecutable(Part part) {
		return EXECUTABLE_TYPES.contains(part.contentType().type())
				|| EXECUTABLE_NAME.matcher(part.fileName().toLowerCase(Locale.ROOT)).matches();
	}

	private static Optional<Finding> calendar(InboundMessage message) {
		return message.ownParts()
			.stream()
			.map((part) -> part.contentType().type())
			.filter(CALENDAR_TYPES::contains)
			.findFirst()
			.flatMap((type) -> Finding.hold("Content-Type: " + type));
	}

	private static Optional<Finding> tnef(InboundMessage message) {
		return message.ownParts().stream().anyMatch((part) -> TNEF_TYPES.contains(part.contentType().type()))
				? Finding.hold("winmail.dat") : Optional.empty();
	}

	private static Optional<Finding> incomplete(InboundMessage message) {
		return message.defects()
			.stream()
			.filter(Defect::severe)
			.findFirst()
			.flatMap((defect) -> Finding.hold(defect.where() + ": " + defect.what()));
	}

	private static Optional<Finding> noText(InboundMessage message) {
		boolean blank = text(message.plainText()).isBlank() && text(message.html()).isBlank();
		return blank ? Finding.hold("no text") : Optional.empty();
	}

	private static String text(@Nullable String text) {
		return (text == null) ? "" : text;
	}

}
