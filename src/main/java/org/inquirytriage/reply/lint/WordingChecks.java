package org.inquirytriage.reply.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.ProgramFacts;
import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.TemplateSources;

/**
 * Checks what templates and facts say: forbidden wording, links, and facts stated outside
 * the program facts.
 */
final class WordingChecks {

	private static final Pattern UNSAFE_LINK = Pattern.compile("(?i)\\b(http|ftp)://\\S+|(?<![/.\\w])www\\.\\S+");

	private static final Pattern OWN_FACT = Pattern.compile(
			"https?://\\S*[^\\s.,;:)]|[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+|\\(?\\b(\\d{3}\\)?[ .-]?)?\\d{3}[-. ]\\d{4}\\b");

	private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");

	private final List<WordingRule> rules;

	WordingChecks(List<WordingRule> rules) {
		this.rules = rules;
	}

	/** The findings in all templates and facts. */
	List<LintFinding> check(TemplateLibrary library) {
		List<LintFinding> findings = new ArrayList<>();
		library.templates().forEach((template) -> check(template, findings));
		ProgramFacts facts = library.facts();
		facts.asWritten().forEach((key, fact) -> check(key, fact, facts, findings));
		return findings;
	}

	private void check(ReplyTemplate template, List<LintFinding> findings) {
		for (String sentence : SENTENCE_END.split(template.body())) {
			this.rules.stream()
				.filter((rule) -> rule.language().equals(template.language()) && rule.isBrokenBy(sentence))
				.forEach((rule) -> findings.add(Place.words(template, sentence, "it " + rule.why())));
		}
		each(UNSAFE_LINK, template.body(),
				(link) -> findings.add(Place.words(template, link, "a link must start with https://")));
		each(OWN_FACT, template.body(), (fact) -> findings
			.add(Place.words(template, fact, "a fact belongs in " + TemplateSources.PROGRAM + ", not in a template")));
	}

	private void check(String path, Object fact, ProgramFacts facts, List<LintFinding> findings) {
		if (fact instanceof Map<?, ?> nested) {
			nested.forEach((key, value) -> check(path + "." + key, value, facts, findings));
		}
		else if (fact instanceof List<?> list) {
			for (int index = 0; index < list.size(); index++) {
				check(path + "[" + index + "]", list.get(index), facts, findings);
			}
		}
		else {
			checkText(path, String.valueOf(fact), facts.line(path), findings);
		}
	}

	private void checkText(String path, String text, int line, List<LintFinding> findings) {
		for (String sentence : SENTENCE_END.split(text)) {
			this.rules.stream()
				.filter((rule) -> rule.isBrokenBy(sentence))
				.forEach((rule) -> findings
					.add(LintFinding.advice(TemplateSources.PROGRAM, line, path, "it " + rule.why())));
		}
		each(UNSAFE_LINK, text, (link) -> findings
			.add(LintFinding.advice(TemplateSources.PROGRAM, line, path, "a link must start with https://")));
	}

	private static void each(Pattern pattern, String text, Consumer<String> found) {
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			found.accept(matcher.group());
		}
	}

}
