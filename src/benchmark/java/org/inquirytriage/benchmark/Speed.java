package org.inquirytriage.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and writes their table beside the models, for the report. */
public final class Speed {

	private static final Path FILE = Path.of("models/report-speed.md");

	private Speed() {
	}

	/** Runs them all, or those whose name holds the first argument. */
	public static void main(String[] args) throws RunnerException, IOException {
		Collection<RunResult> results = new Runner(
				new OptionsBuilder().include((args.length > 0) ? args[0] : "(Decide|Load)Benchmark")
					.addProfiler(GCProfiler.class)
					.jvmArgsAppend("-Xmx1g")
					.build())
			.run();
		StringBuilder table = new StringBuilder("""
				## Speed

				Messages of 100 words from the calibrate split, warm but for loading; measured with JMH on %d \
				processors of a shared machine, Java %s. Messages recur in a run, and the encoder remembers what it has \
				seen: the median and the processor time are of messages seen before, the mean is of both, and \
				`classify` and the 99th percentile are near to what a new one costs.

				| what | median | 99th percentile | mean or rate | allocated |
				| --- | --- | --- | --- | --- |
				""".formatted(Runtime.getRuntime().availableProcessors(), Runtime.version().feature()));
		for (RunResult result : results) {
			table.append(row(result));
		}
		table.append(String.format(Locale.ROOT, "| decide, processor time, best of 12 rounds | | | %.1f us/op | |%n",
				ProcessorTime.ofOneDecision()));
		System.out.println(table);
		if (args.length == 0) {
			Files.writeString(FILE, table);
		}
	}

	private static String row(RunResult run) {
		Result<?> result = run.getPrimaryResult();
		boolean sampled = result.getStatistics().getN() > 100;
		Result<?> allocated = run.getSecondaryResults().get("gc.alloc.rate.norm");
		return String.format(Locale.ROOT, "| %s | %s | %s | %.1f %s | %s |%n", result.getLabel(),
				sampled ? number(result.getStatistics().getPercentile(50)) : "",
				sampled ? number(result.getStatistics().getPercentile(99)) : "", result.getScore(),
				result.getScoreUnit(), (allocated == null) ? ""
						: String.format(Locale.ROOT, "%.0f kB", allocated.getScore() / 1000));
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.0f", value);
	}

}
