package org.inquirytriage.account.eatthepath;

import org.inquirytriage.account.factor.FactorSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HmacTimeCodesTests {

	private final HmacTimeCodes codes = new HmacTimeCodes();

	/** The last six digits of the table in RFC 6238, appendix B, for SHA-1. */
	@ParameterizedTest
	@CsvSource({ "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
			"20000000000, 353130" })
	void areThoseOfTheStandard(long seconds, String code) {
		FactorSecret secret = new FactorSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
		assertThat(this.codes.at(secret, seconds / 30)).isEqualTo(code);
	}

	@Test
	void haveSecretsOf160BitsThatDiffer() {
		FactorSecret secret = this.codes.make();
		assertThat(secret.base32()).matches("[A-Z2-7]{32}");
		assertThat(this.codes.make()).isNotEqualTo(secret);
	}

}
