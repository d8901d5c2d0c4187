package org.inquirytriage.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.Outgoing;
import org.inquirytriage.pipeline.Verdict;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.screening.ScreeningPolicy;
import org.inquirytriage.triage.Topic;
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
				phrases.addAll(phrases(composer.answer(List.of(one), language, Shipped.NOON).text()));
			}
			phrases.addAll(phrases(composer.emergencyNotice(language).text()));
			phrases.addAll(phrases(composer.selfHarmNotice(language).text()));
		}
		return phrases;
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
		Set<String> own = new HashSet<>(TEMPLATE_PHRASES);
		ReplyComposer composer = Shipped.part(ReplyComposer.class);
		if (verdict.office() != null) {
			own.addAll(phrases(composer.redirectNotice(verdict.office(), "en", Shipped.NOON).text()));
			own.addAll(phrases(composer.redirectNotice(verdict.office(), "es", Shipped.NOON).text()));
			own.addAll(phrases(composer.forward(verdict.office(), REFERENCE).text()));
		}
		own.addAll(phrases(composer.alert(REFERENCE).text()));
		return own;
	}

	private static void assertNoEcho(Verdict verdict, String written) {
		Set<String> own = ownWording(verdict);
		Set<String> writers = new HashSet<>(phrases(written));
		for (Outgoing outgoing : verdict.outgoing()) {
			List<String> sent = phrases(outgoing.wording().subject() + " . " + outgoing.wording().text());
			assertThat(sent.stream().filter((phrase) -> !own.contains(phrase) && !spansTwoParts(phrase)))
				.as("what is sent beyond the templates")
				.doesNotContainAnyElementsOf(writers.isEmpty() ? Set.of("\u0000") : writers);
		}
	}

	private static boolean spansTwoParts(String phrase) {
		return phrase.isBlank();
	}

	@Test
	void noFourWordsOfACorpusMessageAreSentBack() {
		InquiryPipeline pipeline = Shipped.part(InquiryPipeline.class);
		assertThat(Shipped.corpus()).isNotEmpty()
			.allSatisfy((inquiry) -> assertNoEcho(
					pipeline.decide(inquiry.subject(), inquiry.text(), REFERENCE, Shipped.NOON),
					inquiry.subject() + " " + inquiry.text()));
	}

	@Test
	void noFourWordsOfAFixtureAreSentBack() throws IOException {
		InquiryPipeline pipeline = Shipped.part(InquiryPipeline.class);
		try (Stream<Path> files = Files.walk(Shipped.shared().resolve("mail-fixtures"))) {
			assertThat(files.filter((file) -> file.toString().endsWith(".eml"))).isNotEmpty().allSatisfy((file) -> {
				InboundMessage message = Shipped.parser().parse(bytes(file), Shipped.NOON, Set.of());
				Verdict verdict = pipeline.decide(message, ScreeningPolicy.withoutOwnAddresses(), REFERENCE,
						Shipped.NOON);
				assertNoEcho(verdict, verdict.text().subject() + " " + verdict.text().authorText());
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
