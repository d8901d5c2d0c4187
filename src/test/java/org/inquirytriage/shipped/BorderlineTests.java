package org.inquirytriage.shipped;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.inquirytriage.pipeline.DecisionLine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BorderlineTests {

	private record Case(String level, String text) {

		DecisionLine decided() {
			return Shipped.decide("", this.text);
		}

	}

	private static List<Case> cases() throws IOException {
		return Files.readAllLines(Shipped.shared().resolve("borderline.tsv"))
			.stream()
			.skip(1)
			.map((line) -> line.split("\t"))
			.map((fields) -> new Case(fields[1], fields[3]))
			.toList();
	}

	@Test
	void noneThatIsNotGeneralGetsATopicAnswer() throws IOException {
		assertThat(cases().stream().filter((hard) -> !hard.level().equals("GENERAL"))).hasSize(44)
			.allSatisfy((hard) -> assertThat(hard.decided().disposition()).isNotEqualTo("auto-reply"));
	}

	@Test
	void everyEmergencyIsFlagged() throws IOException {
		assertThat(cases().stream().filter((hard) -> hard.level().equals("EMERGENCY"))).isNotEmpty()
			.allSatisfy((hard) -> assertThat(hard.decided().emergency()).isTrue());
	}

}
