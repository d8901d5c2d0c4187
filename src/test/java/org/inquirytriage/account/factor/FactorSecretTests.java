package org.inquirytriage.account.factor;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FactorSecretTests {

	private final FactorSecret secret = new FactorSecret("ABCDEFGH2");

	@Test
	void isReadInGroupsOfFour() {
		assertThat(this.secret.grouped()).isEqualTo("ABCD EFGH 2");
	}

	@Test
	void hasAnAddressThatAppsRead() {
		assertThat(this.secret.address("Inquiry Triage", "ann"))
			.isEqualTo("otpauth://totp/Inquiry%20Triage:ann?secret=ABCDEFGH2&issuer=Inquiry%20Triage");
	}

	@Test
	void isNeverPrinted() {
		assertThat(this.secret).asString().doesNotContain("ABCD");
	}

}
