package org.inquirytriage.intake.mime4j;

import java.util.Map;

import org.inquirytriage.message.ContentType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FlowedTextTests {

	private static final ContentType FLOWED = new ContentType("text/plain", Map.of("format", "Flowed"));

	private static final ContentType DELETED_SPACES = new ContentType("text/plain",
			Map.of("format", "flowed", "delsp", "yes"));

	@Test
	void joinsSoftlyBrokenLines() {
		assertThat(FlowedText.join("where can \nvisitors \npark?\n\nthanks", FLOWED))
			.isEqualTo("where can visitors park?\n\nthanks");
	}

	@Test
	void keepsQuotesOfEachDepthApart() {
		assertThat(FlowedText.join("> where \n> now\n>> then \nnew", FLOWED)).isEqualTo("> where now\n>> then \nnew");
	}

	@Test
	void keepsTheSignatureLineByItself() {
		assertThat(FlowedText.join("thanks \n-- \nJane", FLOWED)).isEqualTo("thanks \n-- \nJane");
	}

	@Test
	void takesAwayStuffedSpaces() {
		assertThat(FlowedText.join(" From here\n >not a quote", FLOWED)).isEqualTo("From here\n>not a quote");
	}

	@Test
	void deletesTheBreakingSpaceOnlyWhereNoWordsRunTogether() {
		assertThat(FlowedText.join("日本 \n語", DELETED_SPACES)).isEqualTo("日本語");
		assertThat(FlowedText.join("chest  \npain", DELETED_SPACES)).isEqualTo("chest pain");
		assertThat(FlowedText.join("chest \npain", DELETED_SPACES)).isEqualTo("chest pain");
	}

	@Test
	void appliesToFlowedTextOnly() {
		assertThat(FlowedText.applies(FLOWED)).isTrue();
		assertThat(FlowedText.applies(ContentType.PLAIN)).isFalse();
	}

}
