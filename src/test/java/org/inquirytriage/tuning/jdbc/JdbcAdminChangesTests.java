package org.inquirytriage.tuning.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcAdminChangesTests {

	private static final Entry ENTRY = new Entry("ann", "template-published", "en/hours.md", "version 2",
			"- old\n+ new", "kim");

	private final TuningFixture fixture;

	JdbcAdminChangesTests(TestDatabase database) {
		this.fixture = new TuningFixture(database);
	}

	@Test
	void keepEveryFieldOfAChange() {
		this.fixture.changes.append(ENTRY);
		assertThat(this.fixture.changes.before(Long.MAX_VALUE, 9))
			.containsExactly(AdminChange.following(1, "", TuningFixture.NOW, ENTRY));
	}

	@Test
	void areGivenNewestFirst() {
		append(3);
		assertThat(this.fixture.changes.before(3, 9)).extracting(AdminChange::number).containsExactly(2L, 1L);
	}

	@Test
	void areAllGivenToAReader() {
		append(503);
		List<Long> numbers = new ArrayList<>();
		this.fixture.changes.each((change) -> numbers.add(change.number()));
		assertThat(numbers).hasSize(503).isSorted();
	}

	@Test
	void formAChainThatHolds() {
		append(3);
		assertThat(this.fixture.changes.isIntact()).isTrue();
	}

	@Test
	void holdAsAChainWhenThereAreNone() {
		assertThat(this.fixture.changes.isIntact()).isTrue();
	}

	@Test
	void showWhenOneWasAltered() {
		append(3);
		this.fixture.jdbc.sql("update admin_change set difference = '' where number = 2").update();
		assertThat(this.fixture.changes.isIntact()).isFalse();
	}

	@Test
	void showWhenOneWasTakenOut() {
		append(3);
		this.fixture.jdbc.sql("delete from admin_change where number = 2").update();
		assertThat(this.fixture.changes.isIntact()).isFalse();
	}

	@Test
	void showWhenTheLastWasTakenOut() {
		append(3);
		this.fixture.jdbc.sql("delete from admin_change where number = 3").update();
		assertThat(this.fixture.changes.isIntact()).isFalse();
	}

	@Test
	void keepTheirChainWhenManyChangeAtOnce() {
		CompletableFuture
			.allOf(IntStream.range(0, 20)
				.mapToObj((number) -> CompletableFuture.runAsync(() -> this.fixture.changes.append(ENTRY)))
				.toArray(CompletableFuture[]::new))
			.join();
		assertThat(this.fixture.changes.isIntact()).isTrue();
		assertThat(this.fixture.changes.before(Long.MAX_VALUE, 99)).hasSize(20);
	}

	private void append(int times) {
		IntStream.range(0, times).forEach((time) -> this.fixture.changes.append(ENTRY));
	}

}
