package org.inquirytriage.tuning.shadow.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.tuning.shadow.Disagreement;
import org.inquirytriage.tuning.shadow.ShadowRun;
import org.inquirytriage.tuning.shadow.ShadowRun.Ending;
import org.inquirytriage.tuning.shadow.ShadowRun.Kind;
import org.inquirytriage.tuning.shadow.ShadowRuns;
import org.jspecify.annotations.Nullable;

/** Makes what the pages of shadows show. */
class ShadowViews {

	private static final int RUNS = 30;

	private static final int DISAGREEMENTS = 300;

	private final ShadowRuns runs;

	private final TemplateLibrary.Current library;

	ShadowViews(ShadowRuns runs, TemplateLibrary.Current library) {
		this.runs = runs;
		this.library = library;
	}

	/** The last shadows, the newest first. */
	List<Line> list() {
		ZoneId zone = zone();
		return this.runs.last(RUNS).stream().map((run) -> Line.of(run, zone)).toList();
	}

	/** A shadow with its disagreements, or nothing. */
	Optional<Shown> shown(int number) {
		ZoneId zone = zone();
		return this.runs.find(number)
			.map((run) -> new Shown(Line.of(run, zone),
					this.runs.disagreements(number, DISAGREEMENTS).stream().map((one) -> Row.of(one, zone)).toList()));
	}

	private ZoneId zone() {
		return this.library.now().calendar().zone();
	}

	/** A shadow on its own page. */
	record Shown(Line line, List<Row> rows) {

		/** Whether there are more disagreements than are shown. */
		public boolean more() {
			return this.line.run().counts().disagreed() > this.rows.size();
		}

	}

	/** A shadow in the list. */
	record Line(ShadowRun run, ZonedDateTime started, ZonedDateTime until, @Nullable ZonedDateTime ended,
			String percent) {

		static Line of(ShadowRun run, ZoneId zone) {
			return new Line(run, run.span().started().atZone(zone), run.span().until().atZone(zone),
					Optional.ofNullable(run.end()).map(ShadowRun.End::at).map((at) -> at.atZone(zone)).orElse(null),
					String.format(Locale.ROOT, "%.1f", 100 * run.counts().share()));
		}

		/** Whether a person may end it. */
		public boolean endable() {
			return this.run.runs() && this.run.kind() == Kind.CANDIDATE;
		}

		/** Whether models came back and nobody has noted it. */
		public boolean unnoted() {
			ShadowRun.End end = this.run.end();
			return end != null && end.how() == Ending.RETURNED && end.notedBy() == null;
		}

	}

	/** A disagreement. */
	record Row(Disagreement about, ZonedDateTime received) {

		static Row of(Disagreement about, ZoneId zone) {
			return new Row(about, about.received().atZone(zone));
		}

	}

}
