package org.inquirytriage.tuning.links;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinksTests {

	@Test
	void findsEachLinkOnceInTheOrderOfTheText() {
		assertThat(Links.in("https://b.example/x and https://a.example/ and https://b.example/x"))
			.containsExactly("https://b.example/x", "https://a.example/");
	}

	@Test
	void leavesOutTheMarkThatEndsASentence() {
		assertThat(Links.in("See https://a.example/map. (Or https://a.example/bus?line=4)"))
			.containsExactly("https://a.example/map", "https://a.example/bus?line=4");
	}

	@Test
	void findsNothingWhereNoneIsNamed() {
		assertThat(Links.in("Call 555-0100 or write to us.")).isEmpty();
	}

}
