package org.inquirytriage.tuning;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.TemplateLint;
import org.inquirytriage.triage.TriageAssembly;
import org.inquirytriage.triage.UnreadableDataException;

/**
 * Checks the data that people own: templates, program facts, offices, lexicons and
 * models.
 */
public final class DataLint {

	private final TemplateLint templates;

	private final TriageAssembly triage;

	private final Clock clock;

	public DataLint(TemplateLint templates, TriageAssembly triage, Clock clock) {
		this.templates = templates;
		this.triage = triage;
		this.clock = clock;
	}

	/**
	 * Something in the data that is wrong or should be looked at.
	 *
	 * @param sentence that names file, line and property
	 * @param severe whether it stops the start of the service
	 */
	public record Finding(String sentence, boolean severe) {
	}

	/** What is wrong in these folders; nothing where all is well. */
	public List<Finding> check(Path modelsFolder, Path templatesFolder) {
		List<Finding> findings = new ArrayList<>();
		for (LintFinding finding : this.templates.check(templatesFolder, modelsFolder.resolve("topics.yaml"),
				LocalDate.now(this.clock))) {
			findings.add(new Finding(finding.toString(), finding.severe()));
		}
		try {
			this.triage.assemble(modelsFolder);
		}
		catch (UnreadableDataException ex) {
			findings.add(new Finding(ex.getMessage() + "", true));
		}
		return findings;
	}

}
