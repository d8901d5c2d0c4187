package org.inquirytriage.reply.lint;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.inquirytriage.office.OfficeFile;
import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.TemplateException;
import org.inquirytriage.reply.TemplateFiles;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.TemplateLint;
import org.inquirytriage.reply.TemplateRenderer;
import org.inquirytriage.reply.TemplateSources;

/**
 * Checks wording by rules: each check looks at one thing and the findings are put in
 * order.
 */
public final class RuleLint implements TemplateLint {

	private static final String OFFICES = "offices.csv";

	private final TemplateFiles files;

	private final TemplateRenderer renderer;

	private final OfficeFile offices;

	private final WordingChecks wording;

	public RuleLint(TemplateFiles files, TemplateRenderer renderer, OfficeFile offices, List<WordingRule> rules) {
		this.files = files;
		this.renderer = renderer;
		this.offices = offices;
		this.wording = new WordingChecks(rules);
	}

	@Override
	public List<LintFinding> check(TemplateSources sources, LocalDate today) {
		TemplateFiles.Read read = this.files.read(sources);
		List<LintFinding> findings = new ArrayList<>(read.findings());
		TemplateLibrary library = withoutBroken(read.library(), findings);
		findings.addAll(new FrontMatterChecks(today).check(library));
		findings.addAll(new LanguageChecks(library, this.renderer, sources.topicsFile()).check());
		findings.addAll(new CalendarChecks(today).check(library));
		findings.addAll(this.wording.check(library));
		return ordered(findings);
	}

	@Override
	public List<LintFinding> check(Path templatesDir, Path topicsFile, LocalDate today) {
		List<LintFinding> findings = new ArrayList<>();
		try {
			findings.addAll(check(TemplateSources.of(templatesDir, topicsFile), today));
		}
		catch (TemplateException ex) {
			findings.add(ex.finding());
		}
		this.offices.inspect(templatesDir.resolve(OFFICES))
			.problems()
			.forEach((problem) -> findings
				.add(new LintFinding(OFFICES, problem.line(), problem.column(), problem.sentence(), problem.severe())));
		return ordered(findings);
	}

	/**
	 * The library without the templates that cannot be filled, each of which is a
	 * finding.
	 */
	private TemplateLibrary withoutBroken(TemplateLibrary library, List<LintFinding> findings) {
		TextChecks texts = new TextChecks(library);
		List<ReplyTemplate> whole = new ArrayList<>();
		for (ReplyTemplate template : library.templates()) {
			try {
				findings.addAll(texts.check(template, ReplyComposer.rehearse(template, library, this.renderer)));
				whole.add(template);
			}
			catch (TemplateException ex) {
				findings.add(ex.finding());
			}
		}
		return new TemplateLibrary(library.topics(), whole, library.facts(), library.calendar(), library.version());
	}

	private static List<LintFinding> ordered(List<LintFinding> findings) {
		return findings.stream()
			.distinct()
			.sorted(Comparator.comparing(LintFinding::file).thenComparingInt(LintFinding::line))
			.toList();
	}

}
