package org.inquirytriage.intake.mime4j.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.inquirytriage.intake.DeliveryReport;
import org.inquirytriage.intake.DeliveryReport.Recipient;
import org.inquirytriage.intake.ReportReader;

/** Walks a report with the token stream of Mime4j, down into the mail it returns. */
public final class MimeReportReader implements ReportReader {

	private static final int LONGEST_TEXT = 512 * 1024;

	private static final int LONGEST_PART = 128 * 1024;

	private static final Set<String> STATUS_TYPES = Set.of("message/delivery-status", "message/global-delivery-status");

	private static final MimeConfig CONFIG = MimeConfig.custom()
		.setStrictParsing(false)
		.setMaxLineLen(-1)
		.setMaxHeaderCount(2000)
		.setMaxHeaderLen(LONGEST_PART)
		.setMaxContentLen(-1)
		.build();

	@Override
	public DeliveryReport read(byte[] raw) {
		List<Recipient> recipients = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		try {
			walk(new ByteArrayInputStream(raw), recipients, text);
		}
		catch (IOException | MimeException | RuntimeException ex) {
			// what is broken is legible all the same
			append(text, new String(raw, StandardCharsets.ISO_8859_1));
		}
		return new DeliveryReport(recipients, text.toString());
	}

	private static void walk(InputStream message, List<Recipient> recipients, StringBuilder text)
			throws IOException, MimeException {
		MimeTokenStream stream = new MimeTokenStream(CONFIG);
		stream.parse(message);
		EntityState state = stream.getState();
		while (state != EntityState.T_END_OF_STREAM && text.length() < LONGEST_TEXT) {
			if (state == EntityState.T_FIELD) {
				append(text, stream.getField().getBody());
			}
			else if (state == EntityState.T_BODY) {
				String type = stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
				boolean legible = type.startsWith("text/") || type.startsWith("message/");
				String content = legible ? content(stream) : "";
				if (STATUS_TYPES.contains(type)) {
					recipients.addAll(StatusFields.recipients(content));
				}
				append(text, content);
			}
			state = stream.next();
		}
	}

	private static String content(MimeTokenStream stream) throws IOException {
		return new String(stream.getDecodedInputStream().readNBytes(LONGEST_PART), StandardCharsets.ISO_8859_1);
	}

	private static void append(StringBuilder text, String more) {
		int room = Math.max(0, LONGEST_TEXT - text.length());
		text.append(more, 0, Math.min(room, more.length())).append('\n');
	}

}
