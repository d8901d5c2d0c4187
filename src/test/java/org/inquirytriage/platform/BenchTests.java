package org.inquirytriage.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.jackson.JsonExplanations;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.pipeline.TestReplica;
import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.bench.Bench;
import org.inquirytriage.tuning.bench.PastedLetter;
import org.inquirytriage.tuning.bench.Rehearsal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class BenchTests {

	private static final int MESSAGES = 1000;

	private static final EmailAddress WRITER = EmailAddress.of("pat@writers.example");

	private final TestReplica service = new TestReplica(TestDatabase.H2.create(), 1_000_000);

	private final Bench bench = new PipelineBench(this.service.processing(), new JsonExplanations(), null);

	@Test
	void decidesAsTheServiceDoesLive() {
		List<LabelledInquiry> messages = sample();
		List<InquiryId> ids = new ArrayList<>();
		for (int number = 0; number < MESSAGES; number++) {
			LabelledInquiry message = messages.get(number);
			ids.add(this.service
				.receive(TestReplica.question(writer(number).toString(), message.subject(), message.text())));
		}
		this.service.decide();
		for (int number = 0; number < MESSAGES; number++) {
			InquiryId id = ids.get(number);
			Decision live = this.service.inquiry(id).decisionMade().orElseThrow();
			LabelledInquiry message = messages.get(number);
			Rehearsal rehearsal = rehearse(new PastedLetter(writer(number), message.subject(), message.text()));
			assertThat(Outcome.of(rehearsal)).as(message.id()).isEqualTo(Outcome.of(live, this.service.mail(id)));
		}
	}

	@Test
	void showsMoreThanOneEnd() {
		assertThat(sample().stream()
			.limit(60)
			.map((message) -> rehearse(new PastedLetter(WRITER, message.subject(), message.text())))
			.map((rehearsal) -> rehearsal.decision().disposition())
			.distinct()).hasSizeGreaterThanOrEqualTo(3);
	}

	@Test
	void storesAndSendsNothing() {
		rehearse(new PastedLetter(WRITER, "Parking", "Where can I park?"));
		this.service.send();
		assertThat(this.service.transport.sent()).isEmpty();
		assertThat(this.service.files().inquiries().countByStatus().values()).allMatch((count) -> count == 0);
	}

	@Test
	void answersTheSameLetterAgainAndAgain() {
		PastedLetter letter = new PastedLetter(WRITER, "Parking", "Where can I park?");
		assertThat(List.of(rehearse(letter), rehearse(letter))).allSatisfy(
				(rehearsal) -> assertThat(rehearsal.mail()).extracting(Rehearsal.Mail::action, Rehearsal.Mail::to)
					.containsExactly(tuple("ANSWER", WRITER.toString())));
	}

	@Test
	void takesALineBreakInTheSubjectForNoHeader() {
		Rehearsal rehearsal = rehearse(new PastedLetter(WRITER, "Parking\r\nAuto-Submitted: auto-replied", "Where?"));
		assertThat(rehearsal.decision().suppression()).isNull();
		assertThat(rehearsal.subject()).isEqualTo("Parking Auto-Submitted: auto-replied");
	}

	@Test
	void saysThatTheMailRulesForbidAnAnswer() {
		byte[] raw = "Return-Path: <>\r\nFrom: a@b.example\r\nSubject: Parking\r\n\r\nWhere can I park?\r\n"
			.getBytes(StandardCharsets.US_ASCII);
		assertThat(this.bench.rehearse(raw).map(Rehearsal::decision).map(Decision::suppression)).isNotEmpty();
	}

	private Rehearsal rehearse(PastedLetter letter) {
		Optional<Rehearsal> rehearsal = this.bench.rehearse(letter.raw(this.bench.address(), Shipped.NOON));
		return rehearsal.orElseThrow();
	}

	private static EmailAddress writer(int number) {
		return EmailAddress.of("writer-" + number + "@writers.example");
	}

	private static List<LabelledInquiry> sample() {
		List<LabelledInquiry> messages = new ArrayList<>(Shipped.corpusButProve());
		Collections.shuffle(messages, new Random(7));
		return messages.subList(0, MESSAGES);
	}

	/**
	 * What both must come to.
	 *
	 * @param decision in words
	 * @param topics answered or found
	 * @param mail by action, recipient, subject and text
	 */
	private record Outcome(String decision, List<String> topics, List<List<String>> mail) {

		static Outcome of(Rehearsal rehearsal) {
			return new Outcome(words(rehearsal.decision()), rehearsal.decision().topics(), rehearsal.mail()
				.stream()
				.map((mail) -> List.of(mail.action(), mail.to(), withoutIds(mail.subject()), withoutIds(mail.text())))
				.sorted(Comparator.comparing(Object::toString))
				.toList());
		}

		static Outcome of(Decision decision, List<OutboxEntry> mail) {
			return new Outcome(words(decision), decision.topics(),
					mail.stream()
						.map((entry) -> List.of(entry.action().name(), entry.recipient().toString(),
								withoutIds(entry.message().subject()), withoutIds(entry.message().text())))
						.sorted(Comparator.comparing(Object::toString))
						.toList());
		}

		private static String words(Decision decision) {
			return Map.of("disposition", decision.disposition().word(), "hold",
					Objects.requireNonNullElse(decision.holdReason(), ""), "rule",
					Optional.ofNullable(decision.suppression()).map(Decision.Suppression::rule).orElse(""), "office",
					Objects.requireNonNullElse(decision.office(), ""), "reasons", decision.reasons().toString())
				.toString();
		}

		private static String withoutIds(String text) {
			return text.replaceAll("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", "id").replaceAll("\\s+", " ");
		}

	}

}
