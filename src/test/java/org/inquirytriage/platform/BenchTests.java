package org.inquirytriage.platform;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Reach;
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
		List<InquiryId> ids = IntStream.range(0, MESSAGES).mapToObj((number) -> receive(messages, number)).toList();
		this.service.decide();
		List<Outcome> live = ids.stream().map(this::live).toList();
		List<Outcome> tried = IntStream.range(0, MESSAGES)
			.parallel()
			.mapToObj((number) -> Outcome.of(rehearse(letter(messages, number))))
			.toList();
		assertThat(tried).isEqualTo(live);
		assertThat(live.stream().map(Outcome::disposition).distinct()).hasSizeGreaterThanOrEqualTo(4);
	}

	@Test
	void storesAndSendsNothing() {
		rehearse(new PastedLetter(WRITER, "Parking", "Where can I park?"));
		this.service.send();
		assertThat(this.service.transport.sent()).isEmpty();
		assertThat(this.service.files()
			.inquiries()
			.countByStatus(EnumSet.allOf(InquiryStatus.class), Reach.EVERYTHING)
			.values()).allMatch((count) -> count == 0);
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
		assertThat(this.bench.rehearse("program", raw).map(Rehearsal::decision).map(Decision::suppression))
			.isNotEmpty();
	}

	private Rehearsal rehearse(PastedLetter letter) {
		Optional<Rehearsal> rehearsal = this.bench.rehearse("program",
				letter.raw(this.bench.address("program"), Shipped.NOON));
		return rehearsal.orElseThrow();
	}

	private InquiryId receive(List<LabelledInquiry> messages, int number) {
		PastedLetter letter = letter(messages, number);
		return this.service.receive(TestReplica.question(letter.writer().toString(), letter.subject(), letter.text()));
	}

	private Outcome live(InquiryId id) {
		return Outcome.of(this.service.inquiry(id).decisionMade().orElseThrow(), this.service.mail(id));
	}

	private static PastedLetter letter(List<LabelledInquiry> messages, int number) {
		return new PastedLetter(writer(number), messages.get(number).subject(), messages.get(number).text());
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
	 * @param disposition of the message
	 * @param details of the decision
	 * @param topics answered or found
	 * @param mail by action, recipient, subject and text
	 */
	private record Outcome(DispositionKind disposition, List<String> details, List<String> topics,
			List<List<String>> mail) {

		static Outcome of(Rehearsal rehearsal) {
			return of(rehearsal.decision(),
					rehearsal.mail()
						.stream()
						.map((mail) -> List.of(mail.action(), mail.to(), mail.subject(), mail.text())));
		}

		static Outcome of(Decision decision, List<OutboxEntry> mail) {
			return of(decision,
					mail.stream()
						.map((entry) -> List.of(entry.action().name(), entry.recipient().toString(),
								entry.message().subject(), entry.message().text())));
		}

		private static Outcome of(Decision decision, Stream<List<String>> mail) {
			return new Outcome(decision.disposition(),
					List.of(String.valueOf(decision.holdReason()), String.valueOf(decision.suppression()),
							String.valueOf(decision.office()), decision.reasons().toString()),
					decision.topics(),
					mail.map((parts) -> parts.stream().map(Outcome::withoutIds).toList())
						.sorted(Comparator.comparing(Object::toString))
						.toList());
		}

		// Each message has an id of its own, at which lines break in other places.
		private static String withoutIds(String text) {
			return text.replaceAll("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", "id").replaceAll("\\s+", " ");
		}

	}

}
