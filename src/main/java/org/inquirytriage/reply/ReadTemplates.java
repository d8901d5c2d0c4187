package org.inquirytriage.reply;

import java.util.List;

/**
 * What could be understood of the files of templates, and what could not.
 *
 * @param library of everything that was understood
 * @param findings in the rest
 */
public record ReadTemplates(TemplateLibrary library, List<LintFinding> findings) {

	public ReadTemplates {
		findings = List.copyOf(findings);
	}

	/**
	 * The library; throws TemplateException with the first finding that must stop the
	 * start.
	 */
	public TemplateLibrary usable() {
		this.findings.stream().filter(LintFinding::severe).findFirst().ifPresent((finding) -> {
			throw new TemplateException(finding);
		});
		return this.library;
	}

}
