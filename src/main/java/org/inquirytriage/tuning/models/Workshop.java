package org.inquirytriage.tuning.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.ModelTraining;
import org.inquirytriage.tuning.models.ModelVersion.Made;

/** Makes models, measures them beside those in force, and keeps their files. */
public final class Workshop {

	private final ModelTraining training;

	private final TriageFolders assembly;

	private final Path lexicons;

	private final InForce inForce;

	private final Measuring measuring;

	private final ModelStore store;

	/**
	 * A workshop.
	 * @param training of models
	 * @param assembly of triage
	 * @param lexicons the folder whose lexicons hold
	 * @param inForce what decides
	 * @param measuring of models
	 * @param store of their files
	 */
	public Workshop(ModelTraining training, TriageFolders assembly, Path lexicons, InForce inForce, Measuring measuring,
			ModelStore store) {
		this.training = training;
		this.assembly = assembly;
		this.lexicons = lexicons;
		this.inForce = inForce;
		this.measuring = measuring;
		this.store = store;
	}

	void train(Path corpus, Path out, ModelTraining.Watch watch) {
		this.training.train(corpus, out, this.lexicons, watch);
	}

	// Limits that admins set may be taken back, so models are measured without them.
	Triage inForce() {
		return this.inForce.triage().get().asOfNow().within(Map::of);
	}

	Comparison compare(Triage before, Path trained, List<LabelledInquiry> frozen, List<LabelledInquiry> chosen) {
		return this.measuring.compare(before, this.inForce.withModels().apply(trained), frozen, chosen);
	}

	Made kept(Path trained, Comparison comparison) {
		return new Made(this.store.keep(trained), String.valueOf(this.assembly.versions(this.lexicons).get("lexicon")),
				comparison);
	}

	/**
	 * What decides.
	 *
	 * @param triage in force
	 * @param withModels the same with the models of a folder, and with all phrases that
	 * were added
	 */
	public record InForce(Supplier<Triage> triage, Function<Path, Triage> withModels) {
	}

}
