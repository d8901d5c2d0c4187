package org.inquirytriage.tuning.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.Split;
import org.inquirytriage.tuning.learning.Conflicts;
import org.inquirytriage.tuning.learning.CorpusLines;
import org.inquirytriage.tuning.learning.Example;
import org.inquirytriage.tuning.learning.Examples;
import org.inquirytriage.tuning.learning.Labelled;
import org.inquirytriage.tuning.learning.ShippedCorpus;
import org.inquirytriage.tuning.learning.TopicLessons;

/**
 * What models learn from: the shipped corpus, and the messages of the program that were
 * chosen. What claims are proved on is not in it, nor a message that stands among those
 * that are measured on.
 */
public final class TrainingSet {

	/** Fewer messages of the program would change next to nothing. */
	public static final int FEWEST = 20;

	private static final double MOST_OF_ONE_LABEL = 0.9;

	private static final int MOST = 50_000;

	private static final String SPLITS = "splits.json";

	private final ShippedCorpus corpus;

	private final Examples examples;

	private final CorpusLines lines;

	private final TopicLessons lessons;

	/**
	 * A set.
	 * @param corpus that the service came with
	 * @param examples messages that were chosen
	 * @param lines writes them
	 * @param lessons on topics that were added
	 */
	public TrainingSet(ShippedCorpus corpus, Examples examples, CorpusLines lines, TopicLessons lessons) {
		this.lessons = lessons;
		this.corpus = corpus;
		this.examples = examples;
		this.lines = lines;
	}

	/**
	 * Why nothing can be learnt from the set.
	 *
	 * @param why the word for it
	 * @param count what was counted
	 */
	public record Flaw(String why, int count) {
	}

	/** The messages of the program in it, and the examples of topics that were added. */
	public List<LabelledInquiry> chosen() {
		return this.lessons.among(Stream.concat(fromMail().stream(), unmeasured(this.lessons.written())).toList());
	}

	/** How many examples of a topic could be learnt from in a language. */
	public int count(Topic topic, String language) {
		return this.lessons.count(topic, language, fromMail());
	}

	private List<LabelledInquiry> fromMail() {
		return unmeasured(entering().stream()
			.map((message) -> message.example().map((example) -> example.inCorpus(message.inquiry())).orElseThrow())
			.toList()).toList();
	}

	private Stream<LabelledInquiry> unmeasured(List<LabelledInquiry> examples) {
		Conflicts conflicts = this.corpus.conflicts();
		return examples.stream().filter((example) -> !conflicts.isMeasured(example));
	}

	/** What is wrong with the set, or nothing. */
	public Optional<Flaw> flaw() {
		if (!this.corpus.isThere()) {
			return Optional.of(new Flaw("corpus", 0));
		}
		int contradictions = this.corpus.conflicts().among(entering()).size();
		if (contradictions > 0) {
			return Optional.of(new Flaw("contradictory", contradictions));
		}
		int chosen = chosen().size();
		if (chosen < FEWEST) {
			return Optional.of(new Flaw("small", chosen));
		}
		// Examples of topics are all general, and meant to be.
		List<LabelledInquiry> fromMail = fromMail();
		Map<Label, Long> labels = fromMail.stream()
			.collect(Collectors.groupingBy(LabelledInquiry::label, Collectors.counting()));
		return labels.values()
			.stream()
			.filter((count) -> count > MOST_OF_ONE_LABEL * Math.max(FEWEST, fromMail.size()))
			.findFirst()
			.map((count) -> new Flaw("one-sided", count.intValue()));
	}

	/** The inquiries that models are measured on and never learn from. */
	public List<LabelledInquiry> frozen() {
		return this.corpus.of(Split.CALIBRATE);
	}

	/** Writes the set as the folder of a corpus. */
	public void write(List<LabelledInquiry> chosen, Path folder) {
		try {
			Files.createDirectories(folder);
			for (Split split : List.of(Split.TRAIN, Split.CALIBRATE)) {
				Files.write(folder.resolve(split.name() + ".jsonl"),
						this.corpus.of(split).stream().map(this.lines::line).toList());
			}
			Files.write(folder.resolve(Example.AUTHOR + ".jsonl"), chosen.stream().map(this.lines::line).toList());
			Path splits = this.corpus.folder().resolve(SPLITS);
			if (Files.isRegularFile(splits)) {
				Files.writeString(folder.resolve(SPLITS),
						this.lines.learningFrom(Files.readString(splits), Example.AUTHOR));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The training set could not be written", ex);
		}
	}

	private List<Labelled> entering() {
		return this.examples.last(MOST).stream().filter(Labelled::enters).toList();
	}

}
