package org.inquirytriage.tuning.templates.spring;

import java.nio.file.Path;
import java.time.Clock;

import org.inquirytriage.reply.TemplateFiles;
import org.inquirytriage.reply.TemplateLint;
import org.inquirytriage.reply.TemplateRenderer;
import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.diffutils.LineDifferences;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.Differences;
import org.inquirytriage.tuning.templates.TemplateDesk;
import org.inquirytriage.tuning.templates.TemplatePreviews;
import org.inquirytriage.tuning.templates.TemplateVersions;
import org.inquirytriage.tuning.templates.archive.TemplateImport;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Assembles the editing of templates. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApprovalProperties.class)
class TemplatesConfiguration {

	@Bean
	CurrentTemplates currentTemplates(TemplateVersions versions, TemplateFiles files, TemplateLint lint,
			@Qualifier("templatesFolder") Path templatesFolder, @Qualifier("modelsFolder") Path modelsFolder,
			Clock clock) {
		TemplateSources shipped = TemplateSources.of(templatesFolder, modelsFolder.resolve("topics.yaml"));
		return new CurrentTemplates(shipped, versions, files, lint, clock);
	}

	@Bean
	Differences differences() {
		return new LineDifferences();
	}

	@Bean
	TemplatePreviews templatePreviews(TemplateFiles files, TemplateRenderer renderer, TemplateLint lint, Clock clock) {
		return new TemplatePreviews(files, renderer, lint, clock);
	}

	@Bean
	TemplateDesk templateDesk(CurrentTemplates current, TemplateVersions versions, AdminChanges changes,
			TemplateLint lint, Differences differences, TemplateDesk.Rules rules) {
		return new TemplateDesk(current, versions, changes, lint, differences, rules);
	}

	@Bean
	TemplateImport templateImport(CurrentTemplates current, TemplateDesk desk, Differences differences) {
		return new TemplateImport(current, desk, differences);
	}

	@Bean
	TemplateDesk.Rules templateRules(ApprovalProperties approval, PlatformTransactionManager transactions,
			Clock clock) {
		return new TemplateDesk.Rules(approval.secondPerson(), new TransactionTemplate(transactions), clock);
	}

}
