package org.inquirytriage.benchmark;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Measures the processor time of a decision, which says more than the clock on a machine
 * that others use too.
 */
final class ProcessorTime {

	private static final int ROUNDS = 12;

	private ProcessorTime() {
	}

	/** Microseconds of one message of a hundred words, in the best of some rounds. */
	static double ofOneDecision() {
		DecideBenchmark.Shipped shipped = new DecideBenchmark.Shipped();
		shipped.read();
		double best = Double.MAX_VALUE;
		for (int round = 0; round < ROUNDS; round++) {
			long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			for (String message : shipped.messages) {
				shipped.triage.decide(shipped.cleaner.clean("", message), List.of(), false);
			}
			long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started;
			best = Math.min(best, used / 1e3 / shipped.messages.size());
		}
		return best;
	}

}
