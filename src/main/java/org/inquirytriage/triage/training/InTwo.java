package org.inquirytriage.triage.training;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Works on both halves of a list at the same time. What comes out depends on the halves
 * alone and not on the processors, of which a training leaves the others to the mail.
 */
public final class InTwo {

	private InTwo() {
	}

	/**
	 * What the work makes of the first half, which the caller's thread does, and of the
	 * second. Neither goes on when this returns or throws.
	 * @throws RuntimeException of either work, as it was; errors alike
	 */
	public static <T, R> List<R> halves(List<T> all, Function<List<T>, R> work) {
		int middle = Math.ceilDiv(all.size(), 2);
		CompletableFuture<R> second = CompletableFuture.supplyAsync(() -> work.apply(all.subList(middle, all.size())));
		try {
			R first = work.apply(all.subList(0, middle));
			return List.of(first, joined(second));
		}
		finally {
			second.handle((done, failure) -> true).join();
		}
	}

	private static <R> R joined(CompletableFuture<R> second) {
		try {
			return second.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof Error error) {
				throw error;
			}
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

}
