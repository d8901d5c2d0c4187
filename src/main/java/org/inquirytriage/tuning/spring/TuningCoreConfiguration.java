package org.inquirytriage.tuning.spring;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.inquirytriage.reply.AcknowledgementLinks;
import org.inquirytriage.reply.TemplateFiles;
import org.inquirytriage.reply.TemplateLint;
import org.inquirytriage.reply.TemplateRenderer;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageAssembly;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.training.ClassifierTrainer;
import org.inquirytriage.tuning.Bounds;
import org.inquirytriage.tuning.Corpus;
import org.inquirytriage.tuning.DataLint;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.ModelTraining;
import org.inquirytriage.tuning.Selection;
import org.inquirytriage.tuning.UnlimitedTriage;
import org.inquirytriage.tuning.evaluation.DetailedEvaluation;
import org.inquirytriage.tuning.jackson.JsonLinesCorpus;
import org.inquirytriage.tuning.links.LinkCheck;
import org.inquirytriage.tuning.links.http.HttpLinkCheck;
import org.inquirytriage.tuning.proof.Proof;
import org.inquirytriage.tuning.proof.ProofRecord;
import org.inquirytriage.tuning.replay.FolderCandidates;
import org.inquirytriage.tuning.replay.Wordings;
import org.inquirytriage.tuning.report.ReportWriter;
import org.inquirytriage.tuning.snakeyaml.CopiedModels;
import org.inquirytriage.tuning.snakeyaml.ManifestOrigins;
import org.inquirytriage.tuning.snakeyaml.ProofFile;
import org.inquirytriage.tuning.statistics.ExactBounds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Assembles training and evaluation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkProperties.class)
class TuningCoreConfiguration {

	private static final Duration LINK_ANSWERS = Duration.ofSeconds(5);

	// Less than a page waits for.
	private static final Duration LINKS_ANSWER = Duration.ofSeconds(10);

	@Bean
	Corpus corpus() {
		return new JsonLinesCorpus();
	}

	@Bean
	ModelTraining modelTraining(Corpus corpus, TextCleaner cleaner, ClassifierTrainer trainer, TriageFolders assembly,
			Bounds bounds, Clock clock) {
		return new ModelTraining(corpus, cleaner, trainer, assembly, bounds, clock);
	}

	@Bean
	Bounds bounds() {
		return new ExactBounds();
	}

	@Bean
	Evaluation evaluation(TextCleaner cleaner, Bounds bounds) {
		return new Evaluation(cleaner, bounds);
	}

	@Bean
	DetailedEvaluation detailedEvaluation(Evaluation evaluation) {
		return new DetailedEvaluation(evaluation);
	}

	@Bean
	Selection selection(Corpus corpus) {
		return new Selection(corpus);
	}

	@Bean
	UnlimitedTriage unlimitedTriage(TriageAssembly assembly) {
		return new CopiedModels(assembly);
	}

	@Bean
	ProofRecord proofRecord() {
		return new ProofFile();
	}

	@Bean
	Proof proof(Corpus corpus, TriageAssembly assembly, UnlimitedTriage unlimited, DetailedEvaluation evaluation,
			ProofRecord record, Clock clock) {
		return new Proof(corpus, assembly, unlimited, evaluation, new ManifestOrigins(), record, clock);
	}

	@Bean
	ReportWriter reportWriter() {
		return new ReportWriter();
	}

	@Bean
	LinkCheck linkCheck(LinkProperties links) {
		return links.checkLinks() ? new HttpLinkCheck(LINK_ANSWERS, LINKS_ANSWER) : LinkCheck.NONE;
	}

	@Bean
	DataLint dataLint(TemplateLint templates, TriageAssembly triage, LinkCheck links, Clock clock) {
		return new DataLint(templates, triage, links, clock);
	}

	@Bean
	@Lazy
	Wordings wordings(TemplateFiles files, TemplateLint lint, TemplateRenderer renderer,
			ObjectProvider<AcknowledgementLinks> acknowledgements) {
		return new Wordings(files, lint, renderer, acknowledgements.getIfAvailable(AcknowledgementLinks::toTheInquiry));
	}

	@Bean
	@Lazy
	FolderCandidates folderCandidates(ObjectProvider<Triage> live, TriageAssembly assembly, Wordings wordings,
			@Qualifier("modelsFolder") Path modelsFolder) {
		return new FolderCandidates(live::getObject, assembly, wordings, modelsFolder);
	}

}
