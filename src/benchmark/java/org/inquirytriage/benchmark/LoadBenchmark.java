package org.inquirytriage.benchmark;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.opennlp.TriageFiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** How long a cold machine takes to load lexicons and models. */
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadBenchmark {

	/** Lexicons and models of both languages. */
	@Benchmark
	@BenchmarkMode(Mode.SingleShotTime)
	public Triage load() {
		return new TriageFiles().assemble(Path.of("models"));
	}

}
