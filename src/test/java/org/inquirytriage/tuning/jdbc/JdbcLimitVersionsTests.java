package org.inquirytriage.tuning.jdbc;

import java.time.Instant;
import java.util.Map;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.tuning.thresholds.LimitVersion;
import org.inquirytriage.tuning.thresholds.LimitVersion.Status;
import org.inquirytriage.tuning.thresholds.StaleLimitsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcLimitVersionsTests {

	private static final Instant NOW = TuningFixture.NOW;

	private final JdbcLimitVersions versions;

	JdbcLimitVersionsTests(TestDatabase database) {
		this.versions = new JdbcLimitVersions(JdbcClient.create(database.create()));
	}

	@Test
	void haveTheLimitsOfTheModelsInForceAtFirst() {
		assertThat(this.versions.current()).isZero();
		assertThat(this.versions.version(0)).isEmpty();
	}

	@Test
	void keepEveryFieldOfAVersion() {
		LimitVersion version = new LimitVersion(1, Map.of("en", 0.150, "es", 0.396), Status.PUBLISHED, 0, "ann",
				"Two wrong answers", NOW, "kim");
		this.versions.add(version);
		assertThat(this.versions.version(1)).contains(version);
	}

	@Test
	void keepAVersionWithoutLimits() {
		this.versions.add(version(1, Map.of()));
		assertThat(this.versions.version(1).orElseThrow().answerBelow()).isEmpty();
	}

	@Test
	void giveTheLastFirst() {
		this.versions.add(version(1, Map.of()));
		this.versions.add(version(2, Map.of()));
		this.versions.add(version(3, Map.of()));
		assertThat(this.versions.last(2)).extracting(LimitVersion::number).containsExactly(3, 2);
	}

	@Test
	void takeANumberOnce() {
		this.versions.add(version(1, Map.of()));
		assertThatExceptionOfType(StaleLimitsException.class).isThrownBy(() -> this.versions.add(version(1, Map.of())));
	}

	@Test
	void putAVersionInForceInPlaceOfAnother() {
		this.versions.makeCurrent(1, 0);
		assertThat(this.versions.current()).isEqualTo(1);
	}

	@Test
	void putNoVersionInForceInPlaceOfOneThatIsNot() {
		this.versions.makeCurrent(1, 0);
		assertThatExceptionOfType(StaleLimitsException.class).isThrownBy(() -> this.versions.makeCurrent(2, 0));
	}

	@Test
	void noteWhoDecidedAboutAProposal() {
		this.versions.add(new LimitVersion(1, Map.of(), Status.PROPOSED, 0, "ann", "why", NOW, null));
		this.versions.decide(1, Status.DECLINED, "kim");
		assertThat(this.versions.version(1).orElseThrow()).extracting(LimitVersion::status, LimitVersion::decidedBy)
			.containsExactly(Status.DECLINED, "kim");
	}

	@Test
	void decideAboutAProposalOnce() {
		this.versions.add(version(1, Map.of()));
		assertThatExceptionOfType(StaleLimitsException.class)
			.isThrownBy(() -> this.versions.decide(1, Status.DECLINED, "kim"));
	}

	private static LimitVersion version(int number, Map<String, Double> limits) {
		return new LimitVersion(number, limits, Status.PUBLISHED, number - 1, "ann", "why", NOW, null);
	}

}
