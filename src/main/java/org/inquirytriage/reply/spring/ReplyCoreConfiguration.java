package org.inquirytriage.reply.spring;

import java.nio.file.Path;

import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateFiles;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.TemplateRenderer;
import org.inquirytriage.reply.mustache.MustacheRenderer;
import org.inquirytriage.reply.snakeyaml.YamlTemplateFiles;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

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
	TemplateLibrary templateLibrary(TemplateFiles files, @Qualifier("templatesFolder") Path templatesFolder,
			@Qualifier("modelsFolder") Path modelsFolder) {
		return files.read(templatesFolder, modelsFolder.resolve("topics.yaml"));
	}

	@Bean
	@Lazy
	ReplyComposer replyComposer(TemplateLibrary library, TemplateRenderer renderer) {
		return new ReplyComposer(library, renderer);
	}

}
