package org.inquirytriage.tuning.models.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.tuning.models.Comparison;
import org.inquirytriage.tuning.models.Comparison.Row;
import org.inquirytriage.tuning.models.Gate;
import org.inquirytriage.tuning.models.ModelVersion;
import org.inquirytriage.tuning.models.ModelVersion.Made;
import org.inquirytriage.tuning.models.ModelVersion.Status;
import org.inquirytriage.tuning.models.ModelDesk;
import org.inquirytriage.tuning.models.ModelVersions;
import org.inquirytriage.tuning.models.Retraining;
import org.inquirytriage.tuning.models.Share;
import org.inquirytriage.tuning.models.TrainingSet.Flaw;
import org.jspecify.annotations.Nullable;

/** Makes what the pages of models show. */
class ModelViews {

	private static final int VERSIONS = 20;

	private static final List<String> STAGES = List.of("read", "learn-en", "limits-en", "learn-es", "limits-es",
			"compare");

	private final ModelVersions versions;

	private final Retraining retraining;

	private final ModelDesk desk;

	private final TemplateLibrary.Current library;

	private final Clock clock;

	ModelViews(ModelVersions versions, Retraining retraining, ModelDesk desk, TemplateLibrary.Current library,
			Clock clock) {
		this.versions = versions;
		this.retraining = retraining;
		this.desk = desk;
		this.library = library;
		this.clock = clock;
	}

	/** What can be trained, what is, and what was. */
	View page() {
		int current = this.versions.current();
		return new View(current, this.retraining.messages(), this.retraining.flaw().orElse(null),
				this.desk.isUnderOtherLexicons(), running().orElse(null),
				this.versions.last(VERSIONS).stream().map((version) -> line(version, current)).toList(), lastTook());
	}

	/** The training that runs, or nothing. */
	Optional<Running> running() {
		return this.versions.last(VERSIONS)
			.stream()
			.filter((version) -> status(version).equals(Status.TRAINING.name()))
			.findFirst()
			.map((version) -> new Running(version.number(), version.progress().stage(),
					Math.max(0, STAGES.indexOf(version.progress().stage())), STAGES.size(),
					version.progress().hundredths(),
					Duration.between(version.start().at(), this.clock.instant()).toMinutes(),
					version.progress().cancelled(), lastTook()));
	}

	/** The minutes that the last training took which came to its end, 0 when none did. */
	private long lastTook() {
		return this.versions.last(VERSIONS)
			.stream()
			.filter((version) -> version.result().isPresent())
			.findFirst()
			.map((version) -> Math.max(1,
					Duration.between(version.start().at(), version.progress().beat()).toMinutes()))
			.orElse(0L);
	}

	/** A version beside the models that it was compared with. */
	Optional<Compared> compared(int number) {
		int current = this.versions.current();
		return this.versions.find(number)
			.map((version) -> new Compared(line(version, current), current,
					version.result()
						.map(Made::comparison)
						.map((comparison) -> comparison.gates()
							.stream()
							.sorted(Comparator.comparing(Gate::passed))
							.map(ModelViews::gate)
							.toList())
						.orElse(List.of()),
					version.result().map(Made::comparison).map(ModelViews::tables).orElse(List.of())));
	}

	private static List<Table> tables(Comparison comparison) {
		return comparison.rows()
			.stream()
			.collect(Collectors.groupingBy(Row::language, TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((part) -> new Table(part.getKey(),
					part.getValue()
						.stream()
						.map((row) -> new Line(row.figure().name(), Figure.of(row.before()), Figure.of(row.after())))
						.toList()))
			.toList();
	}

	private static GateLine gate(Gate gate) {
		return new GateLine(gate.kind().name(), gate.language(), Figure.of(gate.before()), Figure.of(gate.after()),
				gate.passed());
	}

	private VersionLine line(ModelVersion version, int current) {
		return new VersionLine(version, status(version), at(version.start().at()), version.number() == current);
	}

	// A service that ended could not say so.
	private String status(ModelVersion version) {
		boolean dead = version.status() == Status.TRAINING
				&& version.progress().beat().isBefore(this.clock.instant().minus(Retraining.ALIVE));
		return dead ? "ENDED" : version.status().name();
	}

	private ZonedDateTime at(Instant moment) {
		return moment.atZone(this.library.now().calendar().zone());
	}

	/**
	 * What the page shows.
	 *
	 * @param current the version in force
	 * @param chosen how many messages of the program would be learnt from
	 * @param flaw why nothing can be learnt, null when it can
	 * @param otherLexicons whether the version in force was measured with others than now
	 * @param running the training that runs, null when none does
	 * @param versions the newest first
	 * @param lastTook the minutes of the last training, 0 when there was none
	 */
	record View(int current, int chosen, @Nullable Flaw flaw, boolean otherLexicons, @Nullable Running running,
			List<VersionLine> versions, long lastTook) {
	}

	/**
	 * A training that runs.
	 *
	 * @param number of the version
	 * @param stage the word for what it does
	 * @param step the number of the stage, from 0
	 * @param steps how many there are
	 * @param hundredths of the stage that are done
	 * @param minutes since it began
	 * @param cancelled whether it shall stop
	 * @param lastTook the minutes of the last training, 0 when there was none
	 */
	record Running(int number, String stage, int step, int steps, int hundredths, long minutes, boolean cancelled,
			long lastTook) {
	}

	/** A version in the list. */
	record VersionLine(ModelVersion version, String status, ZonedDateTime at, boolean current) {
	}

	/** A version on its own page. */
	record Compared(VersionLine line, int current, List<GateLine> gates, List<Table> tables) {
	}

	/** A gate. */
	record GateLine(String kind, String language, Figure before, Figure after, boolean passed) {
	}

	/** The figures of a language. */
	record Table(String language, List<Line> lines) {
	}

	/** One figure before and after. */
	record Line(String figure, Figure before, Figure after) {
	}

	/** A share in numbers to read. */
	record Figure(int count, int of, String percent, String low, String high) {

		static Figure of(Share share) {
			return new Figure(share.count(), share.of(), percent(share.value()), percent(share.low()),
					percent(share.high()));
		}

		private static String percent(double value) {
			return String.format(Locale.ROOT, "%.1f", 100 * value);
		}

	}

}
