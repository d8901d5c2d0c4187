package org.inquirytriage.inquiry.words;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignGroupsTests {

	@Test
	void areTheGroupsOfTheSignsOnceEach() {
		assertThat(SignGroups.in(List.of("L1 E1-chest-pain-plain", "L1 E1-arm", "L1 E10-end-it", "L1 ask-911-should",
				"L2 drug-name", "L3 clinical 0.9")))
			.containsExactly("E1", "E10", "ask-911");
	}

	@Test
	void leaveOutSignsThatTheirContextLowered() {
		assertThat(SignGroups.in(List.of("L1 E2-face-droop lowered by history-years-ago"))).isEmpty();
	}

}
