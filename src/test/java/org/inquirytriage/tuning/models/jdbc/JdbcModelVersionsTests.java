package org.inquirytriage.tuning.models.jdbc;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.tuning.jdbc.TuningFixture;
import org.inquirytriage.tuning.models.ModelVersion;
import org.inquirytriage.tuning.models.ModelVersion.Decision;
import org.inquirytriage.tuning.models.ModelVersion.Made;
import org.inquirytriage.tuning.models.ModelVersion.Progress;
import org.inquirytriage.tuning.models.ModelVersion.Start;
import org.inquirytriage.tuning.models.ModelVersion.Status;
import org.inquirytriage.tuning.models.ModelVersions;
import org.inquirytriage.tuning.models.StaleModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcModelVersionsTests {

	private static final Instant NOW = TuningFixture.NOW;

	private static final Start START = new Start("ann", NOW, 0, 30);

	private final ModelVersions versions;

	JdbcModelVersionsTests(TestDatabase database) {
		this.versions = new ModelsFixture(database, Path.of("unused")).versions;
	}

	@Test
	void keepEveryFieldOfATraining() {
		int number = begun();
		Made made = new Made("f".repeat(64), "lexicon", ModelsFixture.comparison(true));
		this.versions.beat(number, "compare", 40, NOW.plusSeconds(5));
		this.versions.end(number, Status.PASSED, made);
		this.versions.decide(number, Status.PASSED, Status.PROPOSED, "ann", NOW);
		this.versions.decide(number, Status.PROPOSED, Status.PUBLISHED, "kim", NOW.plusSeconds(9));
		assertThat(this.versions.find(number)).contains(
				new ModelVersion(1, Status.PUBLISHED, START, new Progress("compare", 40, NOW.plusSeconds(5), false), "",
						made, new Decision("ann", "kim", NOW.plusSeconds(9))));
	}

	@Test
	void areGivenNewestFirst() {
		this.versions.end(begun(), Status.FAILED, "too little");
		begun();
		assertThat(this.versions.last(9)).extracting(ModelVersion::number).containsExactly(2, 1);
		assertThat(this.versions.last(9).getLast().reason()).isEqualTo("too little");
	}

	@Test
	void areTrainedOneAtATime() {
		begun();
		assertThat(this.versions.begin(START, NOW.minusSeconds(60))).isEmpty();
	}

	@Test
	void areTrainedOneAtATimeWhenManyBeginAtOnce() {
		assertThat(IntStream.range(0, 8)
			.mapToObj((one) -> CompletableFuture.supplyAsync(() -> this.versions.begin(START, NOW.minusSeconds(60))))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.filter(OptionalInt::isPresent)).hasSize(1);
	}

	@Test
	void areTrainedAgainOnceOneShowsNoLife() {
		int dead = begun();
		assertThat(this.versions.begin(START, NOW.plus(Duration.ofMinutes(3)))).hasValue(2);
		assertThat(this.versions.find(dead).map(ModelVersion::status)).contains(Status.FAILED);
	}

	@Test
	void stopWhenSomebodyAsksThemTo() {
		int number = begun();
		assertThat(this.versions.beat(number, "learn-en", 40, NOW)).isTrue();
		this.versions.cancel(number);
		assertThat(this.versions.beat(number, "learn-en", 40, NOW)).isFalse();
	}

	@Test
	void areInForceInPlaceOfWhatWasSeen() {
		this.versions.makeCurrent(3, 0);
		assertThat(this.versions.current()).isEqualTo(3);
		assertThat(this.versions.turn()).isEqualTo(1);
		assertThatExceptionOfType(StaleModelException.class).isThrownBy(() -> this.versions.makeCurrent(4, 0));
	}

	@Test
	void areDecidedUponOnce() {
		int number = begun();
		this.versions.end(number, Status.PASSED, "");
		this.versions.decide(number, Status.PASSED, Status.PROPOSED, "ann", NOW);
		assertThatExceptionOfType(StaleModelException.class)
			.isThrownBy(() -> this.versions.decide(number, Status.PASSED, Status.PROPOSED, "kim", NOW));
	}

	private int begun() {
		return Objects.requireNonNull(this.versions.begin(START, NOW.minusSeconds(60))).orElseThrow();
	}

}
