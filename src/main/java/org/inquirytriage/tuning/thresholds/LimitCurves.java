package org.inquirytriage.tuning.thresholds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.Judged;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.Letter;
import org.inquirytriage.tuning.Selection;
import org.inquirytriage.tuning.UnlimitedTriage;
import org.jspecify.annotations.Nullable;

/**
 * The curves of all languages as they were measured for the report, or, where it was
 * about other models, measured once, in the background, on the examples that limits are
 * chosen on.
 */
public final class LimitCurves {

	private final Selection selection;

	private final UnlimitedTriage unlimited;

	private final Evaluation evaluation;

	private final Path models;

	private final Executor background;

	private @Nullable CompletableFuture<Map<String, LimitCurve>> measured;

	/**
	 * Curves that are measured when they are asked for first.
	 * @param selection of examples
	 * @param unlimited assembles what answers whatever the doubt
	 * @param evaluation that judges
	 * @param models the folder in force
	 * @param background where they are measured
	 */
	public LimitCurves(Selection selection, UnlimitedTriage unlimited, Evaluation evaluation, Path models,
			Executor background) {
		this.selection = selection;
		this.unlimited = unlimited;
		this.evaluation = evaluation;
		this.models = models;
		this.background = background;
	}

	/** The curve of a language, or nothing as long as it is measured or cannot be. */
	public Optional<LimitCurve> of(String language) {
		CompletableFuture<Map<String, LimitCurve>> all = all();
		if (!all.isDone() || all.isCompletedExceptionally()) {
			return Optional.empty();
		}
		return Optional.ofNullable(all.join().get(language));
	}

	/** Whether measuring has ended. */
	public boolean areMeasured() {
		return all().isDone();
	}

	private synchronized CompletableFuture<Map<String, LimitCurve>> all() {
		CompletableFuture<Map<String, LimitCurve>> begun = this.measured;
		if (begun == null) {
			begun = CompletableFuture.supplyAsync(this::measure, this.background);
			this.measured = begun;
		}
		return begun;
	}

	private Map<String, LimitCurve> measure() {
		Path corpus = this.models.resolve("corpus");
		Map<String, LimitCurve> kept = CurveFile.read(this.models, this.evaluation);
		return (kept.isEmpty() && Files.isDirectory(corpus)) ? measured(corpus) : kept;
	}

	/** The curves of a corpus, measured anew by all processors. */
	public Map<String, LimitCurve> measured(Path corpus) {
		Triage triage = this.unlimited.assemble(this.models);
		Map<String, List<Judged>> judged = this.selection.of(corpus, null, null)
			.parallelStream()
			.collect(Collectors.groupingBy(LabelledInquiry::language, Collectors.mapping(
					(inquiry) -> this.evaluation.judge(triage, inquiry, Letter.of(inquiry)), Collectors.toList())));
		Map<String, LimitCurve> curves = new TreeMap<>();
		judged.forEach((language, messages) -> curves.put(language, LimitCurve.of(messages, this.evaluation)));
		return curves;
	}

}
