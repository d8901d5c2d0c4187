package org.inquirytriage.tuning.proof;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageAssembly;
import org.inquirytriage.tuning.Corpus;
import org.inquirytriage.tuning.Fingerprint;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.Split;
import org.inquirytriage.tuning.UnlimitedTriage;
import org.inquirytriage.tuning.evaluation.DetailedEvaluation;
import org.inquirytriage.tuning.evaluation.DetailedReport;
import org.inquirytriage.tuning.evaluation.Goals;

/**
 * Opens the prove split: once for the same models, lexicons, limits and corpus, and never
 * without a record.
 */
public final class Proof {

	private final Corpus corpus;

	private final TriageAssembly assembly;

	private final UnlimitedTriage unlimited;

	private final DetailedEvaluation evaluation;

	private final ModelOrigins origins;

	private final ProofRecord record;

	private final Clock clock;

	public Proof(Corpus corpus, TriageAssembly assembly, UnlimitedTriage unlimited, DetailedEvaluation evaluation,
			ModelOrigins origins, ProofRecord record, Clock clock) {
		this.corpus = corpus;
		this.assembly = assembly;
		this.unlimited = unlimited;
		this.evaluation = evaluation;
		this.origins = origins;
		this.record = record;
		this.clock = clock;
	}

	/**
	 * Opens the prove split and records what came of it.
	 * @param models a folder laid out like the shipped {@code models}
	 * @param corpusFolder with labelled inquiries and their splits
	 * @param again whether to open it although the same was proved before
	 * @return the whole picture, after it was recorded
	 * @throws ProofRefusedException saying why it stays closed
	 */
	public DetailedReport open(Path models, Path corpusFolder, boolean again) {
		String corpusHash = this.corpus.hash(corpusFolder);
		checkOrigins(models, corpusHash);
		Fingerprint fingerprint = Fingerprint.of(models, corpusHash);
		boolean proved = this.record.read(models)
			.stream()
			.anyMatch((opening) -> opening.fingerprint().equals(fingerprint));
		if (proved && !again) {
			throw new ProofRefusedException("The same models, lexicons, limits and corpus were proved before");
		}
		Triage triage = this.assembly.assemble(models);
		List<LabelledInquiry> inquiries = inquiries(corpusFolder);
		DetailedReport report = this.evaluation.whole(triage, this.unlimited.assemble(models), inquiries);
		this.record.append(models, opening(report, fingerprint, proved));
		return report;
	}

	private void checkOrigins(Path models, String corpusHash) {
		Map<String, String> corpora = this.origins.corpora(models);
		if (corpora.isEmpty()) {
			throw new ProofRefusedException("There are no models to prove");
		}
		corpora.forEach((language, hash) -> {
			if (!hash.equals(corpusHash)) {
				throw new ProofRefusedException(
						"The models of " + language + " were not trained from this corpus; train them first");
			}
		});
	}

	private List<LabelledInquiry> inquiries(Path corpusFolder) {
		List<LabelledInquiry> all = this.corpus.read(corpusFolder);
		List<String> authors = all.stream()
			.map(LabelledInquiry::author)
			.distinct()
			.filter((author) -> this.corpus.splitOf(corpusFolder, author) == Split.PROVE)
			.toList();
		if (authors.isEmpty()) {
			throw new ProofRefusedException("The corpus has no author to prove on");
		}
		return all.stream().filter((inquiry) -> authors.contains(inquiry.author())).toList();
	}

	private Opening opening(DetailedReport report, Fingerprint fingerprint, boolean again) {
		return new Opening(this.clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), again, fingerprint,
				Opening.figures(report.figures()), report.figures().clinicalMissBound(),
				report.figures().clinicalMissBoundBySeed(), Goals.of(report));
	}

}
