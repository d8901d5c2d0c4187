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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.Outgoing;
import org.inquirytriage.pipeline.Verdict;
import org.inquirytriage.reply.Composed;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.screening.ScreeningPolicy;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

	// Some twenty thousand messages are read by meaning, each for its milliseconds.
	@Test
	@Timeout(value = 20, unit = TimeUnit.MINUTES)
	void noFourWordsOfACorpusMessageAreSentBack() {
		InquiryPipeline pipeline = Shipped.part(InquiryPipeline.class);
		Map<String, List<String>> echoes = new ConcurrentSkipListMap<>();
		Shipped.corpus().parallelStream().forEach((inquiry) -> {
			List<String> found = echoes(pipeline.decide(inquiry.subject(), inquiry.text(), REFERENCE, Shipped.NOON),
					inquiry.subject() + " " + inquiry.text());
			if (!found.isEmpty()) {
				echoes.put(inquiry.id(), found);
			}
		});
		assertThat(echoes).isEmpty();
	}

	@Test
	void noFourWordsOfAFixtureAreSentBack() throws IOException {
		InquiryPipeline pipeline = Shipped.part(InquiryPipeline.class);
		try (Stream<Path> files = Files.walk(Shipped.shared().resolve("mail-fixtures"))) {
			assertThat(files.filter((file) -> file.toString().endsWith(".eml"))).isNotEmpty().allSatisfy((file) -> {
				InboundMessage message = Shipped.parser().parse(bytes(file), Shipped.NOON, Set.of());
				Verdict verdict = pipeline.decide(message, ScreeningPolicy.withoutOwnAddresses(), REFERENCE,
						Shipped.NOON);
				assertThat(echoes(verdict, verdict.text().subject() + " " + verdict.text().authorText())).isEmpty();
			});
		}
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
