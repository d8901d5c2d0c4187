package org.inquirytriage.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.TestReplica;
import org.inquirytriage.pipeline.Verdict;
import org.inquirytriage.reply.AcknowledgementLinks;
import org.inquirytriage.reply.TemplateFiles;
import org.inquirytriage.reply.TemplateLint;
import org.inquirytriage.reply.TemplateRenderer;
import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.screening.ScreeningPolicy;
import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageAssembly;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.ModelsCopy;
import org.inquirytriage.tuning.replay.Candidate;
import org.inquirytriage.tuning.replay.Change;
import org.inquirytriage.tuning.replay.Comparison;
import org.inquirytriage.tuning.replay.Comparison.Outcomes;
import org.inquirytriage.tuning.replay.Decider;
import org.inquirytriage.tuning.replay.Deciders;
import org.inquirytriage.tuning.replay.Outcome;
import org.inquirytriage.tuning.replay.Replay;
import org.inquirytriage.tuning.replay.ReplayResult;
import org.inquirytriage.tuning.replay.StoredInquiries;
import org.inquirytriage.tuning.replay.StoredMessage;
import org.inquirytriage.tuning.replay.StoredMessages;
import org.inquirytriage.tuning.replay.Wordings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ReplayAsLiveTests {

	private static final int MESSAGES = 300;

	private static final ScreeningPolicy POLICY = new ScreeningPolicy(Set.of(TestReplica.PROGRAM),
			Set.of("example.org"), Set.of(), 20);

	private final TestReplica service = new TestReplica(TestDatabase.H2.create(), 1_000_000);

	private final Deciders deciders = new PipelineDeciders(Shipped.part(InquiryPipeline.class),
			Shipped.part(Programs.class), Shipped.parser(), POLICY);

	@Test
	void decidesAsTheServiceDidLive() {
		Map<String, List<String>> live = new TreeMap<>();
		for (InquiryId id : receive(MESSAGES)) {
			live.put(id.toString(), live(id));
		}
		Map<String, List<String>> again = new TreeMap<>();
		Decider decider = this.deciders.live();
		StoredMessages messages = messages();
		List<StoredMessage> page = messages.page(null, 50);
		while (!page.isEmpty()) {
			page.forEach((message) -> again.put(message.id(),
					words(decider.decide(message, messages.raw(message).orElseThrow()))));
			page = messages.page(page.getLast(), 50);
		}
		assertThat(again).isEqualTo(live).hasSize(MESSAGES);
		assertThat(live.values().stream().map(List::getFirst).distinct()).hasSizeGreaterThanOrEqualTo(4);
	}

	@Test
	void comparesAsEachOfTheTwoDecidesAlone() throws IOException {
		receive(MESSAGES);
		Triage stricter = Shipped.triage().within(() -> Map.of("en", 0.02, "es", 0.02));
		assertComparesAsAlone(Candidate.of(stricter), Shipped.part(InquiryPipeline.class).with(stricter));
		try (ModelsCopy copy = ModelsCopy.of(Path.of("models"))) {
			Triage read = Shipped.part(TriageAssembly.class).assemble(copy.folder());
			assertComparesAsAlone(Candidate.of(read), Shipped.part(InquiryPipeline.class).with(read));
		}
	}

	private void assertComparesAsAlone(Candidate candidate, InquiryPipeline changed) {
		Comparison comparison = this.deciders.with(candidate);
		Decider before = this.deciders.live();
		Decider after = new PipelineDeciders(changed, Shipped.part(Programs.class), Shipped.parser(), POLICY).live();
		StoredMessages messages = messages();
		messages.page(null, MESSAGES).forEach((message) -> {
			byte[] raw = messages.raw(message).orElseThrow();
			assertThat(comparison.compare(message, raw))
				.isEqualTo(new Outcomes(before.decide(message, raw), after.decide(message, raw)));
		});
	}

	@Test
	void findsNothingWhereTheCandidateIsWhatIsInForce() {
		receive(40);
		ReplayResult result = replay(Candidate.of(Shipped.triage()));
		assertThat(result.looked()).isEqualTo(40);
		assertThat(result.changes()).isEmpty();
	}

	@Test
	void findsTheMessagesWhoseAnswerWouldReadOtherwise() {
		InquiryId id = this.service.receive(TestReplica.question("pat@writers.example", "Parking",
				"Where can visitors park, and what does parking cost?"));
		this.service.receive(TestReplica.question("kim@writers.example", "Help", "I have chest pain right now."));
		this.service.decide();
		TemplateSources shipped = TemplateSources.of(Path.of("templates"), Path.of("models", "topics.yaml"));
		String parking = "en/parking-transit.md";
		String text = shipped.templates().get(parking) + "\nThe garage has two lifts.\n";
		ReplayResult result = replay(Candidate.of(wordings().of(shipped.with(parking, text))));
		assertThat(result.changes()).extracting(Change::id, Change::kind)
			.containsExactly(tuple(id.toString(), Change.Kind.WORDS));
	}

	@Test
	void leavesToAPersonWhatAnOfficeAnswered() throws IOException {
		StoredMessage answer = new StoredMessage("one", "", Shipped.NOON, Set.of(), Set.of(), true);
		byte[] raw = TestReplica.question("office@example.org", "Parking", "Where can visitors park?").getBytes();
		assertThat(this.deciders.live().decide(answer, raw)).extracting(Outcome::end, Outcome::reason)
			.containsExactly("hold", Verdict.FROM_OFFICE);
	}

	@Test
	void looksAtNoMessageThatIsOlder() {
		receive(3);
		StoredMessages later = new StoredInquiries(this.service.files().inquiries(), Shipped.NOON.plusSeconds(1),
				Verdict.FROM_OFFICE);
		assertThat(later.count()).isZero();
		assertThat(later.page(null, 10)).isEmpty();
	}

	@Test
	void countsTheMessagesSinceAMoment() {
		receive(3);
		assertThat(messages().count()).isEqualTo(3);
	}

	private ReplayResult replay(Candidate candidate) {
		return new Replay(2).run(messages(), this.deciders.with(candidate), (seen) -> true);
	}

	private StoredMessages messages() {
		return new StoredInquiries(this.service.files().inquiries(), Shipped.NOON.minus(Duration.ofDays(1)),
				Verdict.FROM_OFFICE);
	}

	private static Wordings wordings() {
		return new Wordings(Shipped.part(TemplateFiles.class), Shipped.part(TemplateLint.class),
				Shipped.part(TemplateRenderer.class), AcknowledgementLinks.toTheInquiry());
	}

	private List<InquiryId> receive(int count) {
		List<LabelledInquiry> corpus = new ArrayList<>(Shipped.corpusButProve());
		Collections.shuffle(corpus, new Random(11));
		List<InquiryId> ids = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			LabelledInquiry inquiry = corpus.get(number);
			ids.add(this.service.receive(
					TestReplica.question("writer-" + number + "@writers.example", inquiry.subject(), inquiry.text())));
		}
		this.service.decide();
		return ids;
	}

	private List<String> live(InquiryId id) {
		Decision decision = this.service.inquiry(id).decisionMade().orElseThrow();
		Decision.Suppression rule = decision.suppression();
		String hold = decision.holdReason();
		String reason = (rule != null) ? rule.rule() : (hold != null) ? hold : "";
		return List.of(decision.disposition().word(), reason, String.valueOf(decision.emergency()),
				String.valueOf(decision.probabilityClinical()), decision.topics().toString(),
				this.service.mail(id).stream().map((entry) -> entry.action().name()).sorted().toList().toString());
	}

	private static List<String> words(Outcome outcome) {
		return List.of(outcome.end(), outcome.reason(), String.valueOf(outcome.alarm()),
				String.valueOf(outcome.clinical()), outcome.topics().toString(),
				outcome.mail().stream().map((mail) -> mail.split(" ")[0]).sorted().toList().toString());
	}

}
