package org.inquirytriage.reply.snakeyaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.inquirytriage.reply.CatalogTopic;
import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.TemplateException;
import org.inquirytriage.reply.TemplateFiles;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.TemplateSources;

/** Reads templates with YAML front matter, and topics and facts in YAML. */
public final class YamlTemplateFiles implements TemplateFiles {

	@Override
	public TemplateFiles.Read read(TemplateSources sources) {
		Findings findings = new Findings();
		List<ReplyTemplate> templates = templates(sources, findings);
		Set<String> languages = new TreeSet<>();
		templates.stream()
			.filter((template) -> !template.isForOtherLanguages())
			.forEach((template) -> languages.add(template.language()));
		List<CatalogTopic> topics = new TopicsFile(findings)
			.read(tree(sources.topicsFile(), sources.topics(), findings));
		String program = sources.templates().getOrDefault(TemplateSources.PROGRAM, "");
		ProgramFile facts = new ProgramFile(tree(TemplateSources.PROGRAM, program, findings), languages, findings);
		TemplateLibrary library = new TemplateLibrary(topics, templates, facts.facts(), facts.calendar(),
				sources.version());
		return new TemplateFiles.Read(library, findings.all());
	}

	private static List<ReplyTemplate> templates(TemplateSources sources, Findings findings) {
		TemplateFile file = new TemplateFile(findings);
		List<ReplyTemplate> templates = new ArrayList<>();
		sources.templates().forEach((name, content) -> {
			if (!name.equals(TemplateSources.PROGRAM)) {
				file.read(name, content).ifPresent(templates::add);
			}
		});
		return templates;
	}

	private static YamlTree tree(String file, String content, Findings findings) {
		try {
			return YamlTree.read(file, content, 1);
		}
		catch (TemplateException ex) {
			findings.unreadable(ex);
			return new YamlTree(file, Map.of(), Map.of());
		}
	}

}
