package org.inquirytriage.reply.spring;

import java.nio.file.Path;
import java.time.Clock;

import org.inquirytriage.office.FixedOffices;
import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.office.OfficeFile;
import org.inquirytriage.office.OfficeRouter;
import org.inquirytriage.reply.AcknowledgementLinks;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateFiles;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.TemplateLint;
import org.inquirytriage.reply.TemplateRenderer;
import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.reply.lint.RuleLint;
import org.inquirytriage.reply.mustache.MustacheRenderer;
import org.inquirytriage.reply.program.Program;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.reply.snakeyaml.WordingRulesFile;
import org.inquirytriage.reply.snakeyaml.YamlTemplateFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Makes the composer from the templates folder and the topics in the models folder. */
@Configuration(proxyBeanMethods = false)
class ReplyCoreConfiguration {

	@Bean
	TemplateFiles templateFiles() {
		return new YamlTemplateFiles();
	}

	@Bean
	TemplateRenderer templateRenderer() {
		return new MustacheRenderer();
	}

	@Bean
	@Lazy
	TemplateLint templateLint(TemplateFiles files, TemplateRenderer renderer, OfficeFile offices) {
		return new RuleLint(files, renderer, offices, WordingRulesFile.packed());
	}

	@Bean
	@Lazy
	TemplateLibrary templateLibrary(TemplateFiles files, TemplateLint lint,
			@Qualifier("templatesFolder") Path templatesFolder, @Qualifier("modelsFolder") Path modelsFolder) {
		TemplateSources sources = TemplateSources.of(templatesFolder, modelsFolder.resolve("topics.yaml"));
		lint.requireUsable(sources);
		return files.read(sources).usable();
	}

	@Bean
	@Lazy
	ReplyComposer replyComposer(TemplateLibrary library, ObjectProvider<TemplateLibrary.Current> current,
			TemplateRenderer renderer, ObjectProvider<AcknowledgementLinks> acknowledgements) {
		return ReplyComposer.following(current.getIfAvailable(() -> () -> library), renderer,
				acknowledgements.getIfAvailable(AcknowledgementLinks::toTheInquiry));
	}

	@Bean
	@Lazy
	Wording wording(TemplateFiles files, TemplateLint lint, TemplateRenderer renderer,
			ObjectProvider<AcknowledgementLinks> acknowledgements, @Qualifier("modelsFolder") Path modelsFolder) {
		return new Wording(files, lint, renderer, acknowledgements.getIfAvailable(AcknowledgementLinks::toTheInquiry),
				modelsFolder.resolve("topics.yaml"));
	}

	@Bean
	@Lazy
	OwnFolders ownFolders(Wording wording, FixedOffices offices, Clock clock) {
		return new OwnFolders(wording, offices, clock);
	}

	@Bean
	@Lazy
	Programs programs(ReplyComposer composer, OfficeDirectory offices, OfficeRouter router, OwnFolders own,
			Environment environment) {
		return new Programs(new Program("", composer, offices, router), own.in(environment));
	}

}
