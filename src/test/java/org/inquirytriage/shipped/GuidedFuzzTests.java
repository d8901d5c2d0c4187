package org.inquirytriage.shipped;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.Jazzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hostile input that Jazzer makes of what led to new branches before, in a process of its
 * own as it rewrites classes: a set number of inputs from a seed, or as many as fit into
 * the hour of {@code -Pfuzz}.
 */
class GuidedFuzzTests {

	private static final int SECONDS = Integer.getInteger("fuzz.seconds", 0);

	private static final long SEED = Long.getLong("fuzz.seed", 1);

	// Seconds; rewritten classes are several times slower than those that FuzzTests
	// times.
	private static final int LONGEST = 10;

	private static final List<String> SEEDS = List.of("""
			From: Pat <pat@example.org>
			Subject: =?utf-8?B?w7w=?= Question
			Content-Type: multipart/alternative; boundary="b"

			--b
			Content-Type: text/plain; charset=utf-8; format=flowed
			Content-Transfer-Encoding: quoted-printable

			Where can I park=3F Rule SUP-29 says so.
			On Mon, 2 Mar 2026, Pat wrote:
			> crushing chest pain
			--b
			Content-Type: text/html

			<div style="display:none">warfarin 5 mg</div><p>Where can I park?
			--b--
			""", """
			Return-Path: <>
			From: postmaster@example.org
			Auto-Submitted: auto-replied
			Content-Type: multipart/report; report-type=delivery-status; boundary=r

			--r
			Content-Type: message/delivery-status

			Final-Recipient: rfc822; pat@example.org
			Action: failed
			--r
			Content-Type: message/rfc822

			Subject: Opening hours
			--r--
			""");

	@TempDir
	private Path folder = Path.of("");

	@Test
	@Timeout(value = 3 * 3600)
	void findsNoErrorAndNoSlowInputAmongMessages() throws IOException, InterruptedException {
		tryOut(FuzzedDecision.class, 120);
	}

	@Test
	@Timeout(value = 3 * 3600)
	void findsNoErrorAndNoSlowInputAmongTexts() throws IOException, InterruptedException {
		tryOut(FuzzedText.class, 2000);
	}

	private void tryOut(Class<?> target, int inputs) throws IOException, InterruptedException {
		Path seeds = Files.createDirectory(this.folder.resolve("seeds"));
		for (String seed : SEEDS) {
			Files.writeString(seeds.resolve("seed" + SEEDS.indexOf(seed)), seed);
		}
		Path log = this.folder.resolve("log");
		Process jazzer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx1g", "--enable-native-access=ALL-UNNAMED", "-XX:+EnableDynamicAgentLoading", "-cp",
				System.getProperty("java.class.path"), Jazzer.class.getName(), "--target_class=" + target.getName(),
				"--instrumentation_includes=org.inquirytriage.**" + File.pathSeparator + "org.apache.james.**",
				"--reproducer_path=" + this.folder, "-artifact_prefix=" + this.folder + "/", "-timeout=" + LONGEST,
				"-rss_limit_mb=0", "-max_len=4000", "-seed=" + SEED,
				(SECONDS > 0) ? "-max_total_time=" + SECONDS : "-runs=" + inputs, seeds.toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		assertThat(jazzer.waitFor(SECONDS + 300L, TimeUnit.SECONDS)).isTrue();
		try (Stream<String> lines = Files.lines(log)) {
			List<String> said = lines.filter((line) -> !line.startsWith("INFO")).toList();
			assertThat(jazzer.exitValue()).as(String.join("\n", said)).isZero();
			System.out.println(target.getSimpleName() + ": " + said.getLast());
		}
	}

}
