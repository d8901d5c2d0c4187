package org.inquirytriage.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.Outgoing;
import org.inquirytriage.pipeline.Verdict;
import org.inquirytriage.reply.Composed;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.screening.ScreeningPolicy;
import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.Assessment.SegmentAssessment;
import org.inquirytriage.triage.Assessment.TopicScore;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.triage.LanguageModel;
import org.inquirytriage.triage.Probability;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.TriagePolicy;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateLibrary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CanaryTests {

	private static final InquiryReference REFERENCE = new InquiryReference("canary", "https://review.example.org/");

	private static final Set<String> TEMPLATE_PHRASES = templatePhrases();

	private static Set<String> templatePhrases() {
		Set<String> phrases = new HashSet<>();
		ReplyComposer composer = Shipped.part(ReplyComposer.class);
		TemplateLibrary library = Shipped.part(TemplateLibrary.class);
		for (String language : List.of("en", "es")) {
			for (Topic one : library.topicsOn()) {
				phrases.addAll(phrases(composer.answer(List.of(one), language, Shipped.NOON)));
			}
			phrases.addAll(phrases(composer.emergencyNotice(language)));
			phrases.addAll(phrases(composer.selfHarmNotice(language)));
		}
		return phrases;
	}

	private static List<String> phrases(Composed mail) {
		return phrases(mail.subject() + " . " + mail.text());
	}

	private static List<String> phrases(String text) {
		String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
		List<String> phrases = new ArrayList<>();
		for (int i = 0; i + 4 <= words.length; i++) {
			phrases.add(String.join(" ", List.of(words).subList(i, i + 4)));
		}
		return phrases;
	}

	/** The same wording for a writer who wrote nothing of the kind. */
	private static Set<String> ownWording(Verdict verdict) {
		Set<String> own = new HashSet<>();
		ReplyComposer composer = Shipped.part(ReplyComposer.class);
		if (verdict.office() != null) {
			own.addAll(phrases(composer.redirectNotice(verdict.office(), "en", Shipped.NOON)));
			own.addAll(phrases(composer.redirectNotice(verdict.office(), "es", Shipped.NOON)));
			own.addAll(phrases(composer.forward(verdict.office(), REFERENCE)));
		}
		own.addAll(phrases(composer.alert(REFERENCE)));
		verdict.outgoing()
			.stream()
			.filter((outgoing) -> outgoing.action() == Action.ANSWER)
			.map((outgoing) -> outgoing.wording().template().split("@", 2))
			.forEach((template) -> {
				List<Topic> topics = Arrays.stream(template[0].split("\\+")).map(Topic::new).toList();
				own.addAll(phrases(composer.answer(topics, template[1], Shipped.NOON)));
				own.addAll(phrases(composer.answerAndRest(topics, template[1], Shipped.NOON)));
			});
		return own;
	}

	/** What is sent of the writer's own words beyond the templates. */
	private static List<String> echoes(Verdict verdict, String written) {
		Set<String> writers = new HashSet<>(phrases(written));
		List<String> shared = verdict.outgoing()
			.stream()
			.flatMap((outgoing) -> phrases(outgoing.wording()).stream())
			.filter((phrase) -> writers.contains(phrase) && !TEMPLATE_PHRASES.contains(phrase))
			.toList();
		return shared.isEmpty() ? shared : without(ownWording(verdict), shared);
	}

	private static List<String> without(Set<String> own, List<String> phrases) {
		return phrases.stream().filter((phrase) -> !own.contains(phrase)).toList();
	}

	/**
	 * Believes that every message asks for some topic and for nothing else, so that what
	 * shows no cue is answered, by one template or another.
	 */
	private static Assessment answering(List<Segment> asked) {
		List<Topic> topics = List.copyOf(Shipped.part(TemplateLibrary.class).topicsOn());
		Topic topic = topics.get(Math.floorMod(asked.toString().hashCode(), topics.size()));
		List<TopicScore> scores = List.of(new TopicScore(topic, new Probability(1.0)));
		Probability no = new Probability(0.0);
		return new Assessment(no, no, no, no, scores,
				asked.stream()
					.map((segment) -> new SegmentAssessment(segment, no, no, no, scores, List.of(), Map.of()))
					.toList(),
				1.0);
	}

	private static InquiryPipeline answeringPipeline() {
		List<LanguageModel> models = Stream.of("en", "es")
			.map((language) -> new LanguageModel(language, CanaryTests::answering, TriagePolicy.cautious()))
			.toList();
		return Shipped.part(InquiryPipeline.class)
			.with(Shipped.part(TriageFolders.class).assemble(Path.of("models"), models));
	}

	@Test
	void noFourWordsOfACorpusMessageAreSentBack() {
		InquiryPipeline pipeline = answeringPipeline();
		Map<String, List<String>> echoes = new ConcurrentSkipListMap<>();
		AtomicInteger answers = new AtomicInteger();
		List<LabelledInquiry> corpus = Shipped.corpus();
		corpus.parallelStream().forEach((inquiry) -> {
			Verdict verdict = pipeline.decide(inquiry.subject(), inquiry.text(), REFERENCE, Shipped.NOON);
			answers.addAndGet((verdict.disposition() == DispositionKind.AUTO_REPLY) ? 1 : 0);
			List<String> found = echoes(verdict, inquiry.subject() + " " + inquiry.text());
			if (!found.isEmpty()) {
				echoes.put(inquiry.id(), found);
			}
		});
		assertThat(echoes).isEmpty();
		assertThat(answers.get()).isGreaterThan(corpus.size() / 3);
	}

	@Test
	void noFourWordsOfAFixtureAreSentBack() throws IOException {
		InquiryPipeline pipeline = Shipped.part(InquiryPipeline.class);
		Map<Path, List<String>> echoes = new ConcurrentSkipListMap<>();
		try (Stream<Path> files = Files.walk(Shipped.shared().resolve("mail-fixtures"))) {
			files.filter((file) -> file.toString().endsWith(".eml")).toList().parallelStream().forEach((file) -> {
				InboundMessage message = Shipped.parser().parse(bytes(file), Shipped.NOON, Set.of());
				Verdict verdict = pipeline.decide(message, ScreeningPolicy.withoutOwnAddresses(), REFERENCE,
						Shipped.NOON);
				echoes.put(file, echoes(verdict, verdict.text().subject() + " " + verdict.text().authorText()));
			});
		}
		assertThat(echoes).isNotEmpty().allSatisfy((file, found) -> assertThat(found).isEmpty());
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
