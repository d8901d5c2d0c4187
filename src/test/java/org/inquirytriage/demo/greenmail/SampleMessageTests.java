package org.inquirytriage.demo.greenmail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SampleMessageTests {

	private static List<Resource> files() throws IOException {
		return Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath*:demo/mail/*.eml"));
	}

	private static SampleMessage of(String file) {
		return SampleMessage.of(file.getBytes(StandardCharsets.UTF_8), "heart@example.org", "today");
	}

	@Test
	void thereAreAtLeastThirtySamples() throws IOException {
		assertThat(files()).hasSizeGreaterThanOrEqualTo(30);
	}

	@Test
	void everySampleCanBeSent() throws IOException {
		for (Resource file : files()) {
			SampleMessage message = SampleMessage.of(file.getContentAsByteArray(), "heart@example.org", "today");
			assertThat(new String(message.bytes(), StandardCharsets.UTF_8)).as(file.getFilename())
				.contains("heart@example.org")
				.contains("\nDate: today\n")
				.doesNotContain("Return-Path", "{program}", "{date}");
		}
	}

	@Test
	void takesTheReversePathFromTheFirstLine() {
		SampleMessage message = of("Return-Path: <a@b.example>\nTo: {program}\nDate: {date}\n\nHello\n");
		assertThat(message.sender()).isEqualTo("a@b.example");
		assertThat(message.bytes()).asString().isEqualTo("To: heart@example.org\nDate: today\n\nHello\n");
	}

	@Test
	void knowsTheNullReversePath() {
		assertThat(of("Return-Path: <>\nTo: {program}\n\n").sender()).isEmpty();
	}

	@Test
	void refusesAFileWithoutAReversePath() {
		assertThatIllegalArgumentException().isThrownBy(() -> of("To: {program}\n\n"));
	}

}
