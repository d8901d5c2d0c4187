package org.inquirytriage.reply;

/**
 * Thrown when templates or program facts cannot be used; its message is one sentence that
 * names file, line and property.
 */
public final class TemplateException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient LintFinding finding;

	public TemplateException(LintFinding finding) {
		super(finding.toString());
		this.finding = finding;
	}

	/** Where and what is wrong. */
	public LintFinding finding() {
		return this.finding;
	}

}
