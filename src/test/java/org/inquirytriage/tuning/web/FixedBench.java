package org.inquirytriage.tuning.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanation.Mark;
import org.inquirytriage.inquiry.Explanation.Sentence;
import org.inquirytriage.inquiry.Explanation.Source;
import org.inquirytriage.inquiry.Explanation.TopicBelief;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.triage.Evidence.Layer;
import org.inquirytriage.tuning.bench.Bench;
import org.inquirytriage.tuning.bench.Rehearsal;
import org.inquirytriage.tuning.bench.Rehearsal.Mail;

/** A bench that takes every message for an emergency, and some for unreadable. */
final class FixedBench implements Bench {

	private static final String TEXT = "<b>I</b> have chest pain";

	@Override
	public List<String> mailboxes() {
		return List.of("heart", "vascular");
	}

	@Override
	public EmailAddress address(String mailbox) {
		return EmailAddress.of(mailbox + "@example.org");
	}

	@Override
	public Optional<Rehearsal> rehearse(String mailbox, byte[] raw) {
		String message = new String(raw, StandardCharsets.UTF_8);
		if (message.contains("unreadable")) {
			return Optional.empty();
		}
		Decision decision = new Decision(DispositionKind.ESCALATE, null, null, true, List.of("parking-transit"), null,
				0.98, "en", Priority.EMERGENCY, List.of("L1 E1-chest-pain-plain"), Map.of(), "{}");
		Explanation explanation = new Explanation(
				List.of(new Mark(Layer.EMERGENCY, "E1-chest-pain-plain", "E1", Source.BODY, 14, 24)),
				List.of(new Sentence(Source.BODY, 0, TEXT.length(), 0.98, 0.01, List.of())),
				List.of(new TopicBelief("parking-transit", 0.4)), List.of());
		String writer = message.replaceAll("(?s).*?From: <([^>]+)>.*", "$1");
		return Optional.of(new Rehearsal("Help", new BodyText(TEXT, "", "", null), decision, explanation,
				List.of(new Mail("EMERGENCY_NOTICE", writer, "If this may be an emergency",
						"Auto-Submitted: auto-replied\nTo: " + writer, "Call 911 now.", false),
						new Mail("ALERT", "on-call@example.org", "Please look", "", "Please look now.", false))));
	}

}
