package org.inquirytriage.tuning.report;

import java.util.List;

import org.inquirytriage.tuning.Fingerprint;
import org.inquirytriage.tuning.proof.Opening;

/** Lays out what came of the prove split. */
public final class ProofSection {

	private ProofSection() {
	}

	/**
	 * The section about the openings of the prove split.
	 * @param openings oldest first, at least one
	 * @param current what stands beside the models now
	 */
	public static ReportWriter.Section of(List<Opening> openings, Fingerprint current) {
		Opening last = openings.getLast();
		String about = last.fingerprint().equals(current)
				? "The last one is about the models, lexicons, limits and corpus of this report."
				: "The last one is about other data than this report: what stands here now is not proved.";
		List<List<String>> rows = openings.stream()
			.map((opening) -> List.of(opening.date(), opening.again() ? "yes" : "no",
					shortened(opening.fingerprint().models()), shortened(opening.fingerprint().lexicons()),
					shortened(opening.fingerprint().limits()), shortened(opening.fingerprint().corpus())))
			.toList();
		Table made = new Table("Openings", about,
				List.of("opened", "proved before", "models", "lexicons", "limits", "corpus"), rows);
		return new ReportWriter.Section("The prove split", List.of(ReportWriter.goals(last.goals()), made));
	}

	private static String shortened(String hash) {
		return hash.substring(0, Math.min(12, hash.length()));
	}

}
