package org.inquirytriage.review.audit;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.review.UpperBound;
import org.inquirytriage.review.audit.AuditSamples.Stratum;
import org.inquirytriage.review.audit.AuditSamples.Tally;
import org.inquirytriage.tuning.Rate;
import org.inquirytriage.tuning.statistics.ExactBounds;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class WrongSharesTests {

	private static final UpperBound EXACT = (count, of, confidence) -> new ExactBounds().upper(new Rate(count, of),
			confidence);

	@Test
	void claimNothingBeforeAnythingIsChecked() {
		WrongShares shares = WrongShares.of(Map.of(Stratum.FAR, new Tally(500, 0, 0, 0)), EXACT);
		assertThat(shares).isEqualTo(new WrongShares(1.0, 1.0));
		assertThat(WrongShares.of(Map.of(), EXACT)).isEqualTo(new WrongShares(1.0, 1.0));
	}

	@Test
	void areTheExactBoundOfTheOnlyStratum() {
		WrongShares shares = WrongShares.of(Map.of(Stratum.FAR, new Tally(5000, 299, 0, 0)), EXACT);
		assertThat(shares.clinical()).isCloseTo(0.01, within(0.0002));
	}

	@Test
	void weighStrataByTheirPartOfTheAnswersAndShareTheDoubt() {
		WrongShares shares = WrongShares
			.of(Map.of(Stratum.FAR, new Tally(900, 100, 0, 0), Stratum.NEAR, new Tally(100, 50, 1, 1)), EXACT);
		double expected = 0.9 * EXACT.of(0, 100, 0.975) + 0.1 * EXACT.of(1, 50, 0.975);
		assertThat(shares.clinical()).isCloseTo(expected, within(1e-12));
	}

	@Test
	void samplesAreDrawnAtAboutTheirRate() {
		SampleRates rates = new SampleRates(0.5, 0.1, 0.05, 0.5);
		assertThat(IntStream.range(0, 4000).filter((i) -> rates.picks(id(i), Stratum.FAR)).count()).isBetween(300L,
				500L);
		assertThat(IntStream.range(0, 4000).filter((i) -> rates.isBlind(id(i))).count()).isBetween(1800L, 2200L);
	}

	@Test
	void samplesRefuseWhatIsNoShare() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SampleRates(Double.NaN, 0.1, 0.05, 0.5));
		assertThatIllegalArgumentException().isThrownBy(() -> new SampleRates(0.1, 1.1, 0.05, 0.5));
	}

	private static InquiryId id(int number) {
		return new InquiryId(UUID.nameUUIDFromBytes(new byte[] { (byte) number, (byte) (number >> 8) }));
	}

}
