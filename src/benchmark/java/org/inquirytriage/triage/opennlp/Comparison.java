package org.inquirytriage.triage.opennlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.inquirytriage.text.Segment;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.text.jsoup.JsoupHtmlToText;
import org.inquirytriage.text.opennlp.OpenNlpLanguages;
import org.inquirytriage.text.opennlp.OpenNlpSentences;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.Selection;
import org.inquirytriage.tuning.Split;
import org.inquirytriage.tuning.jackson.JsonLinesCorpus;

/**
 * Compares libraries on whole English messages: all learn from the same features of the
 * train split and are measured on the calibrate split, without lexicons or limits.
 */
public final class Comparison {

	private static final Path MODELS = Path.of("models");

	private static final int FEWEST_USES = 2;

	private static final int ROUNDS_TIMED = 5;

	private final Features features = new Features(TriageFiles.lexicon(MODELS, "en"));

	private final TextCleaner cleaner = new TextCleaner(new JsoupHtmlToText(), OpenNlpSentences.packed(),
			OpenNlpLanguages.packed());

	private record Case(LabelledInquiry inquiry, String[] features) {

		LinearModel.Example asIntent() {
			return new LinearModel.Example(intent(), this.features);
		}

		String intent() {
			return (this.inquiry.label() == Label.EMERGENCY) ? OpenNlpModels.EMERGENCY
					: this.inquiry.label().intent().name().toLowerCase(Locale.ROOT);
		}

		boolean hasOneTopic() {
			return this.inquiry.label() == Label.GENERAL && this.inquiry.topics().size() == 1;
		}

		LinearModel.Example asTopic() {
			return new LinearModel.Example(topic(), this.features);
		}

		String topic() {
			return this.inquiry.topics().getFirst().slug();
		}

		boolean isDangerous() {
			return this.inquiry.label() == Label.CLINICAL || this.inquiry.label() == Label.EMERGENCY;
		}

	}

	private Comparison() {
	}

	/** Prints the table and writes it beside the models, for the report. */
	public static void main(String[] args) throws IOException {
		String table = new Comparison().table();
		System.out.println(table);
		Files.writeString(MODELS.resolve("report-comparison.md"), table);
	}

	private String table() throws IOException {
		List<Case> train = frequentOnly(cases(Split.TRAIN));
		List<Case> calibrate = cases(Split.CALIBRATE);
		StringBuilder table = new StringBuilder("""
				## Other libraries on the same features

				Whole English messages, %d of the train split to learn from, %d of the calibrate split to measure on; \
				no lexicon veto, no segments, no limits. Misses are clinical and emergency messages among those that \
				seem most general, when so many general ones are taken.

				| library | intent accuracy | misses at 60 %% | at 80 %% | topic accuracy | training, s | messages/s |
				| --- | --- | --- | --- | --- | --- | --- |
				""".formatted(train.size(), calibrate.size()));
		for (Library library : List.of(new OpenNlpLibrary(), new TribuoLibrary(), new MalletLibrary())) {
			table.append(row(library, train, calibrate));
		}
		return table.toString();
	}

	private List<Case> cases(Split split) {
		return new Selection(new JsonLinesCorpus()).of(MODELS.resolve("corpus"), split, null)
			.stream()
			.filter((inquiry) -> inquiry.language().equals("en"))
			.map((inquiry) -> new Case(inquiry, this.features.of(whole(inquiry))))
			.toList();
	}

	private String whole(LabelledInquiry inquiry) {
		return this.cleaner.clean(inquiry.subject(), inquiry.text())
			.asked()
			.stream()
			.map(Segment::text)
			.collect(Collectors.joining("\n"));
	}

	private static List<Case> frequentOnly(List<Case> cases) {
		Map<String, Integer> uses = new HashMap<>();
		cases.forEach((one) -> List.of(one.features()).forEach((feature) -> uses.merge(feature, 1, Integer::sum)));
		Set<String> frequent = new HashSet<>(uses.keySet());
		frequent.removeIf((feature) -> uses.getOrDefault(feature, 0) < FEWEST_USES);
		return cases.stream()
			.map((one) -> new Case(one.inquiry(),
					List.of(one.features()).stream().filter(frequent::contains).toArray(String[]::new)))
			.filter((one) -> one.features().length > 0)
			.toList();
	}

	private static String row(Library library, List<Case> train, List<Case> calibrate) throws IOException {
		long started = System.nanoTime();
		Library.Model intents = library.train(train.stream().map(Case::asIntent).toList());
		Library.Model topics = library.train(train.stream().filter(Case::hasOneTopic).map(Case::asTopic).toList());
		double seconds = (System.nanoTime() - started) / 1e9;
		List<Case> onTopic = calibrate.stream().filter(Case::hasOneTopic).toList();
		long right = calibrate.stream().filter((one) -> best(intents, one).equals(one.intent())).count();
		long rightTopic = onTopic.stream().filter((one) -> best(topics, one).equals(one.topic())).count();
		return String.format(Locale.ROOT, "| %s | %.1f %% | %d | %d | %.1f %% | %.1f | %.0f |%n", library.name(),
				100.0 * right / calibrate.size(), misses(intents, calibrate, 0.6), misses(intents, calibrate, 0.8),
				100.0 * rightTopic / onTopic.size(), seconds, messagesPerSecond(intents, topics, calibrate));
	}

	private static String best(Library.Model model, Case one) {
		return model.beliefs(one.features())
			.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.orElseThrow()
			.getKey();
	}

	private static long misses(Library.Model intents, List<Case> cases, double coverage) {
		Map<Case, Double> general = new HashMap<>();
		for (Case one : cases) {
			general.put(one, intents.beliefs(one.features()).getOrDefault(OpenNlpModels.GENERAL, 0.0));
		}
		List<Double> ofGeneral = new ArrayList<>(cases.stream()
			.filter((one) -> one.inquiry().label() == Label.GENERAL)
			.map((one) -> general.getOrDefault(one, 0.0))
			.sorted(Comparator.reverseOrder())
			.toList());
		double limit = ofGeneral.get((int) Math.ceil(coverage * ofGeneral.size()) - 1);
		return cases.stream()
			.filter((one) -> one.isDangerous() && general.getOrDefault(one, 0.0) >= limit)
			.count();
	}

	private static double messagesPerSecond(Library.Model intents, Library.Model topics, List<Case> cases) {
		long started = 0;
		for (int round = 0; round < 2 * ROUNDS_TIMED; round++) {
			started = (round == ROUNDS_TIMED) ? System.nanoTime() : started;
			cases.forEach((one) -> {
				intents.beliefs(one.features());
				topics.beliefs(one.features());
			});
		}
		return ROUNDS_TIMED * cases.size() / ((System.nanoTime() - started) / 1e9);
	}

}
