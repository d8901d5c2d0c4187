package org.inquirytriage.review.calls.spring;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CallPropertiesTests {

	private static final List<String> WRONG = List.of("nobody");

	@Test
	void aWrongAddressForAllMailboxesIsNamedWithItsSetting() {
		assertThatIllegalArgumentException().isThrownBy(new CallProperties(WRONG, Map.of(), 7)::settings)
			.withMessageContaining("triage.review.calls.digest-to holds nobody");
	}

	@Test
	void aWrongAddressForOneMailboxIsNamedWithItsSetting() {
		assertThatIllegalArgumentException()
			.isThrownBy(new CallProperties(List.of(), Map.of("valve", WRONG), 7)::settings)
			.withMessageContaining("triage.review.calls.digest-of.valve holds nobody");
	}

}
