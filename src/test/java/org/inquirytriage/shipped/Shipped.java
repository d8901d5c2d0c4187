package org.inquirytriage.shipped;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.assertj.core.api.Assumptions;
import org.inquirytriage.cli.CoreParts;
import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.office.OfficeRouter;
import org.inquirytriage.pipeline.DecisionLine;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.InquiryPipeline.HoldingNotices;
import org.inquirytriage.pipeline.OfflineDecisions;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.screening.Screener;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.Corpus;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.Split;

/** The program with the models and templates it is shipped with. */
public final class Shipped {

	/** A moment inside opening hours. */
	public static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");

	/** A clock that stands at that moment. */
	public static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

	private Shipped() {
	}

	/** Decides as the command line does. */
	public static DecisionLine decide(String subject, String text) {
		return Opened.PARTS.get(OfflineDecisions.class).decide("test", subject, text);
	}

	/** A part of the program. */
	public static <T> T part(Class<T> type) {
		return Opened.PARTS.get(type);
	}

	/** Triage as shipped. */
	public static Triage triage() {
		return Opened.PARTS.get(Triage.class);
	}

	/** The pipeline as shipped, but for who is told that a message is held. */
	static InquiryPipeline pipeline(HoldingNotices notices) {
		return new InquiryPipeline(part(TextCleaner.class), triage(), new Screener(), part(OfficeRouter.class),
				part(ReplyComposer.class), notices);
	}

	/** The parser of raw messages. */
	public static MessageParser parser() {
		return Opened.PARTS.get(MessageParser.class);
	}

	/** Every message of the corpus. */
	public static List<LabelledInquiry> corpus() {
		return Opened.PARTS.get(Corpus.class).read(Path.of("models/corpus"));
	}

	/** Every message of the corpus that is not for proving claims. */
	public static List<LabelledInquiry> corpusButProve() {
		Path folder = Path.of("models/corpus");
		return corpus().stream()
			.filter((inquiry) -> Opened.PARTS.get(Corpus.class).splitOf(folder, inquiry.author()) != Split.PROVE)
			.toList();
	}

	/** The folder of shared test data; the test is skipped where it is absent. */
	public static Path shared() {
		Path shared = Path.of(System.getProperty("shared.dir", "../shared"));
		Assumptions.assumeThat(Files.isDirectory(shared))
			.as("the shared test data is not beside the checkout")
			.isTrue();
		return shared;
	}

	/** Opened by the first test that wants a part of the program. */
	private static final class Opened {

		static final CoreParts PARTS = CoreParts.open();

	}

}
