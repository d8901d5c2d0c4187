package org.inquirytriage.shipped;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.pipeline.DecisionLine;
import org.inquirytriage.pipeline.OfflineDecisions;
import org.inquirytriage.reply.Composed;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A thank-you that quotes what we sent is no emergency, whatever we say of 911. */
class QuotedRepliesTests {

	private static final ReplyComposer COMPOSER = Shipped.part(ReplyComposer.class);

	static Stream<Composed> sent() {
		List<Composed> sent = new ArrayList<>();
		for (String language : List.of("en", "es")) {
			Shipped.part(TemplateLibrary.class)
				.topicsOn()
				.forEach((topic) -> sent.add(COMPOSER.answer(List.of(topic), language, Shipped.NOON)));
			sent.add(COMPOSER.emergencyNotice(language));
			sent.add(COMPOSER.selfHarmNotice(language));
		}
		return sent.stream();
	}

	@ParameterizedTest
	@MethodSource("sent")
	void aThankYouThatQuotesOneOfOursIsNoEmergency(Composed ours) {
		assertThat(thanks(quoted(ours.text(), 200)).signs()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 60, 72, 76 })
	void norWhereAMailProgramBreaksItsLinesAnew(int width) {
		assertThat(sent().map((ours) -> thanks(quoted(ours.text(), width)).signs())).allMatch(List::isEmpty);
	}

	@Test
	void whatSomebodyElseWroteAmongOurWordsStillCounts() {
		String ours = quoted(COMPOSER.emergencyNotice("en").text(), 76);
		assertThat(thanks(ours + "> He has crushing chest pain right now.\n").emergency()).isTrue();
	}

	@Test
	void norDoesAColleaguesThanksForANoteLookLikeAFarewell() {
		assertThat(thanks("> Thank you for your note. We wrote it down.\n").signs()).isEmpty();
	}

	private static DecisionLine thanks(String quoted) {
		String raw = """
				From: Ann Lee <ann@example.com>
				To: heart@example.org
				Return-Path: <ann@example.com>
				Subject: Re: Your question
				Message-ID: <thanks@example.com>
				Date: Fri, 27 Nov 2026 10:00:00 -0500
				Content-Type: text/plain; charset=utf-8

				Thank you, that is kind of you.

				On Mon, Nov 23, 2026 at 10:00 AM Heart Program <heart@example.org> wrote:
				""" + quoted;
		return Shipped.part(OfflineDecisions.class).decide("test", raw.getBytes(StandardCharsets.UTF_8), null);
	}

	private static String quoted(String text, int width) {
		return text.lines()
			.flatMap((line) -> Stream.of(line.replaceAll("(.{1," + width + "})(\\s+|$)", "$1\n").split("\n")))
			.map((line) -> "> " + line + "\n")
			.collect(Collectors.joining());
	}

}
