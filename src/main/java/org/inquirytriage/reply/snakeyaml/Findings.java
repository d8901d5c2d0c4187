package org.inquirytriage.reply.snakeyaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.TemplateException;

/**
 * Collects what is wrong while files are read, so that people hear of everything at once.
 */
final class Findings {

	private final List<LintFinding> found = new ArrayList<>();

	/** Notes a finding that stops the start. */
	void severe(YamlTree tree, String path, String sentence) {
		this.found.add(LintFinding.severe(tree.file(), tree.line(path), path, sentence));
	}

	/** Notes a finding that the service can live with. */
	void advice(YamlTree tree, String path, String sentence) {
		this.found.add(LintFinding.advice(tree.file(), tree.line(path), path, sentence));
	}

	/** Notes that a file could not be read at all. */
	void unreadable(TemplateException ex) {
		this.found.add(ex.finding());
	}

	/**
	 * The date that a text writes as {@code 2026-11-16}; nothing, and a severe finding,
	 * when it is none.
	 */
	Optional<LocalDate> date(YamlTree tree, String path, String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeParseException ex) {
			severe(tree, path, "it is not a date such as 2026-11-16");
			return Optional.empty();
		}
	}

	/** Everything that was noted, in order. */
	List<LintFinding> all() {
		return List.copyOf(this.found);
	}

}
