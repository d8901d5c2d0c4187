package org.inquirytriage.platform;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.TestReplica;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.reply.mustache.MustacheRenderer;
import org.inquirytriage.reply.program.VascularFolder;
import org.inquirytriage.reply.snakeyaml.YamlTemplateFiles;
import org.inquirytriage.screening.ScreeningPolicy;
import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.tuning.replay.Candidate;
import org.inquirytriage.tuning.replay.Comparison;
import org.inquirytriage.tuning.replay.Comparison.Outcomes;
import org.inquirytriage.tuning.replay.Decider;
import org.inquirytriage.tuning.replay.Deciders;
import org.inquirytriage.tuning.replay.Outcome;
import org.inquirytriage.tuning.replay.StoredMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayByMailboxTests {

	private static final byte[] PARKING = TestReplica
		.question("pat@writers.example", "Parking", "Where can visitors park?")
		.getBytes(StandardCharsets.UTF_8);

	private final Deciders deciders = new PipelineDeciders(Shipped.part(InquiryPipeline.class),
			VascularFolder.forTest(ReplayByMailboxTests.class).programs(), Shipped.parser(),
			ScreeningPolicy.withoutOwnAddresses());

	private static StoredMessage into(String mailbox) {
		return new StoredMessage("one", mailbox, Shipped.NOON, Set.of(), Set.of(), false);
	}

	private static ReplyComposer otherWording() {
		TemplateSources shipped = TemplateSources.of(Path.of("templates"), Path.of("models", "topics.yaml"));
		String file = "en/parking-transit.md";
		String text = shipped.templates().get(file) + "\nThe garage has two lifts.\n";
		return new ReplyComposer(new YamlTemplateFiles().read(shipped.with(file, text)).usable(),
				new MustacheRenderer());
	}

	@Test
	void answersEachMessageInTheWordsOfItsMailbox() {
		Decider live = this.deciders.live();
		Outcome shared = live.decide(into("heart"), PARKING);
		Outcome own = live.decide(into("vascular"), PARKING);
		assertThat(own.mail()).isEqualTo(shared.mail());
		assertThat(own.words()).isNotEqualTo(shared.words());
	}

	@Test
	void aTextThatMightBePublishedChangesWhatTheSharedMailboxesSend() {
		Comparison comparison = this.deciders.with(Candidate.of(otherWording()));
		Outcomes outcomes = comparison.compare(into("heart"), PARKING);
		assertThat(outcomes.after().words()).isNotEqualTo(outcomes.before().words());
	}

	@Test
	void aTextThatMightBePublishedChangesNothingForAMailboxApart() {
		Comparison comparison = this.deciders.with(Candidate.of(otherWording()));
		assertThat(comparison.compare(into("vascular"), PARKING))
			.satisfies((outcomes) -> assertThat(outcomes.after()).isEqualTo(outcomes.before()));
	}

}
