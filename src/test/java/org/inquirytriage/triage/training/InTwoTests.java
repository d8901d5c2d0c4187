package org.inquirytriage.triage.training;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InTwoTests {

	@Test
	void givesBothHalvesInOrder() {
		assertThat(InTwo.halves(List.of(1, 2, 3, 4, 5), (half) -> half)).containsExactly(List.of(1, 2, 3),
				List.of(4, 5));
	}

	@Test
	void givesTheSecondHalfOfOneThingAsNothing() {
		assertThat(InTwo.halves(List.of(1), (half) -> half)).containsExactly(List.of(1), List.of());
	}

	@Test
	void throwsWhatTheSecondHalfThrew() {
		assertThatExceptionOfType(CancellationException.class)
			.isThrownBy(() -> InTwo.halves(List.of(1, 2), (half) -> stoppedAt(half, 2)))
			.withMessage("stopped at 2");
	}

	@Test
	void waitsForTheSecondHalfWhereTheFirstThrew() {
		CountDownLatch thrown = new CountDownLatch(1);
		AtomicBoolean ended = new AtomicBoolean();
		assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> InTwo.halves(List.of(1, 2), (half) -> {
			if (half.contains(1)) {
				thrown.countDown();
				return stoppedAt(half, 1);
			}
			await(thrown);
			ended.set(true);
			return half;
		}));
		assertThat(ended).isTrue();
	}

	private static List<Integer> stoppedAt(List<Integer> half, int number) {
		if (half.contains(number)) {
			throw new CancellationException("stopped at " + number);
		}
		return half;
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
