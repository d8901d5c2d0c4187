package org.inquirytriage.platform;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShadowScheduleTests {

	private final AtomicBoolean done = new AtomicBoolean();

	@Test
	void doesEachWorkWhateverBecameOfThoseBefore() {
		new ShadowSchedule(List.of((goesOn) -> {
			throw new IllegalStateException("broken");
		}, (goesOn) -> this.done.set(true))).run();
		assertThat(this.done).isTrue();
	}

	@Test
	void waitsAtItsEndForTheWorkThatHears() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		ShadowSchedule schedule = new ShadowSchedule(List.of((goesOn) -> {
			begun.countDown();
			while (goesOn.getAsBoolean()) {
				Thread.onSpinWait();
			}
			this.done.set(!Thread.currentThread().isInterrupted());
		}));
		schedule.start();
		begun.await();
		schedule.stop();
		assertThat(this.done).isTrue();
	}

}
