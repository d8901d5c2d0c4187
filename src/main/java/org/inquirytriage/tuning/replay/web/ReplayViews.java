package org.inquirytriage.tuning.replay.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.tuning.replay.Change;
import org.inquirytriage.tuning.replay.ReplayResult.Shift;
import org.inquirytriage.tuning.replay.ReplayRun;
import org.inquirytriage.tuning.replay.ReplayRun.State;
import org.inquirytriage.tuning.replay.ReplayRuns;

/** Gathers what the pages of replays show. */
class ReplayViews {

	private static final int SHOWN = 200;

	private final ReplayRuns runs;

	private final Inquiries inquiries;

	private final TemplateLibrary.Current library;

	private final Clock clock;

	ReplayViews(ReplayRuns runs, Inquiries inquiries, TemplateLibrary.Current library, Clock clock) {
		this.runs = runs;
		this.inquiries = inquiries;
		this.library = library;
		this.clock = clock;
	}

	/** The last replays. */
	List<Row> last() {
		return this.runs.last().stream().map(this::row).toList();
	}

	/** A replay with what it found, or nothing when there is none of the id. */
	Optional<View> of(long id) {
		return this.runs.find(id).map((run) -> {
			List<Change> changes = this.runs.changes(id, SHOWN);
			return new View(row(run), run.shifts().stream().filter((shift) -> !shift.isNone()).toList(),
					run.shifts().stream().filter(Shift::isNone).mapToLong(Shift::messages).sum(),
					Arrays.stream(Change.Kind.values())
						.filter((kind) -> run.count(kind) > 0)
						.map((kind) -> part(kind, run, changes))
						.toList());
		});
	}

	private Row row(ReplayRun run) {
		boolean running = run.isRunning(this.clock.instant());
		String state = (running || run.state() != State.RUNNING) ? run.state().name() : "LOST";
		ZoneId zone = this.library.now().calendar().zone();
		return new Row(run, run.started().atZone(zone), running, state);
	}

	private Part part(Change.Kind kind, ReplayRun run, List<Change> changes) {
		return new Part(kind, run.count(kind),
				changes.stream().filter((change) -> change.kind() == kind).map(this::line).toList());
	}

	private Line line(Change change) {
		Optional<Inquiry> inquiry = this.inquiries.find(InquiryId.of(change.id()));
		return new Line(change, inquiry.map(Inquiry::subject).orElse(""),
				change.received().atZone(this.library.now().calendar().zone()));
	}

	/**
	 * A replay in a list.
	 *
	 * @param run as it is kept
	 * @param started when, in the program's zone
	 * @param running whether it goes on
	 * @param state the word for how far it got
	 */
	record Row(ReplayRun run, ZonedDateTime started, boolean running, String state) {
	}

	/**
	 * What a replay found.
	 *
	 * @param row the replay
	 * @param shifts from end to other end
	 * @param same how many messages would end where they end now
	 * @param parts the changes by kind, what matters most first
	 */
	record View(Row row, List<Shift> shifts, long same, List<Part> parts) {
	}

	/**
	 * The changes of a kind.
	 *
	 * @param kind of change
	 * @param messages how many would change so
	 * @param lines the first of them
	 */
	record Part(Change.Kind kind, long messages, List<Line> lines) {
	}

	/**
	 * A message that would change.
	 *
	 * @param change what would be different
	 * @param subject of the message
	 * @param received when, in the program's zone
	 */
	record Line(Change change, String subject, ZonedDateTime received) {
	}

}
