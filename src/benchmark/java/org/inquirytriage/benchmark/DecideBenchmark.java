package org.inquirytriage.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.inquirytriage.text.InquiryText;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.text.jsoup.JsoupHtmlToText;
import org.inquirytriage.text.opennlp.OpenNlpLanguages;
import org.inquirytriage.text.opennlp.OpenNlpSentences;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageDecision;
import org.inquirytriage.triage.opennlp.TriageFiles;
import org.inquirytriage.triage.opennlp.TriageParts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** How long one message of a hundred words takes, whole and by its parts. */
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 4)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecideBenchmark {

	/** Triage as shipped, and what it reads. */
	@State(Scope.Benchmark)
	public static class Shipped {

		final TextCleaner cleaner = new TextCleaner(new JsoupHtmlToText(), OpenNlpSentences.packed(),
				OpenNlpLanguages.packed());

		final Triage triage = new TriageFiles().assemble(Path.of("models"));

		final TriageParts parts = new TriageParts(Path.of("models"));

		List<String> messages = List.of();

		List<InquiryText> texts = List.of();

		/** Reads the messages once. */
		@Setup
		public void read() {
			this.messages = Messages.ofHundredWords();
			this.texts = this.messages.stream().map((message) -> this.cleaner.clean("", message)).toList();
		}

	}

	/** Takes one message after the other. */
	@State(Scope.Thread)
	public static class Turn {

		private int next;

		<T> T of(List<T> all) {
			this.next = (this.next + 1) % all.size();
			return all.get(this.next);
		}

	}

	/** The whole decision, one thread. */
	@Benchmark
	@BenchmarkMode(Mode.SampleTime)
	public TriageDecision decide(Shipped shipped, Turn turn) {
		return shipped.triage.decide(shipped.cleaner.clean("", turn.of(shipped.messages)), List.of(), false);
	}

	/** The whole decision, two threads. */
	@Benchmark
	@BenchmarkMode(Mode.Throughput)
	@Threads(2)
	@OutputTimeUnit(TimeUnit.SECONDS)
	public TriageDecision decideOnTwoThreads(Shipped shipped, Turn turn) {
		return decide(shipped, turn);
	}

	/** Text: quotes, signature, sentences, language. */
	@Benchmark
	@BenchmarkMode(Mode.AverageTime)
	public InquiryText clean(Shipped shipped, Turn turn) {
		return shipped.cleaner.clean("", turn.of(shipped.messages));
	}

	/** L1 and L2: signs and cues of both lexicons. */
	@Benchmark
	@BenchmarkMode(Mode.AverageTime)
	public int signsAndCues(Shipped shipped, Turn turn) {
		return shipped.parts.signsAndCues(turn.of(shipped.texts));
	}

	/** L3 and L4: the classifier of one language. */
	@Benchmark
	@BenchmarkMode(Mode.AverageTime)
	public Object classify(Shipped shipped, Turn turn) {
		return shipped.parts.classify(turn.of(shipped.texts));
	}

	/** The features of the whole text and each segment, a part of classifying. */
	@Benchmark
	@BenchmarkMode(Mode.AverageTime)
	public int features(Shipped shipped, Turn turn) {
		return shipped.parts.features(turn.of(shipped.texts));
	}

	/** The cues among them, a part of the features. */
	@Benchmark
	@BenchmarkMode(Mode.AverageTime)
	public int cueNames(Shipped shipped, Turn turn) {
		return shipped.parts.cueNames(turn.of(shipped.texts));
	}

}
