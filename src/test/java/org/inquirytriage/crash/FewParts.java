package org.inquirytriage.crash;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.inquirytriage.intake.mime4j.MimeMessageParser;
import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.office.OfficeRouter;
import org.inquirytriage.office.csv.CsvOfficeFile;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.InquiryPipeline.HoldingNotices;
import org.inquirytriage.pipeline.TestReplica.Parts;
import org.inquirytriage.reply.CatalogTopic;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.mustache.MustacheRenderer;
import org.inquirytriage.reply.program.Program;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.reply.snakeyaml.YamlTemplateFiles;
import org.inquirytriage.screening.Screener;
import org.inquirytriage.text.HtmlToText;
import org.inquirytriage.text.Language;
import org.inquirytriage.text.Segment;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.Assessment.SegmentAssessment;
import org.inquirytriage.triage.Assessment.TopicScore;
import org.inquirytriage.triage.ClinicalCues;
import org.inquirytriage.triage.EmergencySigns;
import org.inquirytriage.triage.LanguageModel;
import org.inquirytriage.triage.Probability;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriagePolicy;
import org.inquirytriage.triage.lexicon.Lexicon;
import org.inquirytriage.triage.lexicon.LexiconEntry;
import org.inquirytriage.triage.lexicon.LexiconSource;

/**
 * A pipeline that decides by a few words. Nearly all of a killed process was its start,
 * and most of that the models, which have no part in whether mail is lost or sent twice.
 */
final class FewParts {

	static final Topic PARKING = new Topic("parking-transit");

	static final Topic GROUPS = new Topic("support-classes");

	private static final Path TEMPLATES = Path.of("templates");

	private FewParts() {
	}

	static Parts open() {
		OfficeDirectory offices = new CsvOfficeFile().read(TEMPLATES.resolve("offices.csv"));
		OfficeRouter router = new OfficeRouter(offices);
		ReplyComposer composer = new ReplyComposer(library(), new MustacheRenderer());
		InquiryPipeline pipeline = new InquiryPipeline(cleaner(), triage(), new Screener(), router, composer,
				HoldingNotices.NONE);
		return new Parts(pipeline, new MimeMessageParser(), Programs.of(new Program("", composer, offices, router)));
	}

	private static TextCleaner cleaner() {
		return new TextCleaner((html) -> new HtmlToText.Rendering(html, ""),
				(text) -> List.of(new int[] { 0, text.length() }), (text) -> new Language("en", 1.0));
	}

	/** Of the shipped wording what these messages need, for each text is prepared. */
	private static TemplateLibrary library() {
		TemplateLibrary all = new YamlTemplateFiles().read(TEMPLATES, Path.of("models", "topics.yaml"));
		List<CatalogTopic> topics = all.topics().stream().filter((each) -> isTopic(each.topic())).toList();
		List<ReplyTemplate> templates = all.templates()
			.stream()
			.filter((each) -> each.language().equals("en"))
			.filter((each) -> each.kind() == ReplyTemplate.Kind.NOTICE || isTopic(new Topic(each.slug())))
			.toList();
		return new TemplateLibrary(topics, templates, all.facts(), all.calendar(), all.version());
	}

	private static boolean isTopic(Topic topic) {
		return topic.equals(PARKING) || topic.equals(GROUPS);
	}

	private static Triage triage() {
		Lexicon lexicon = Lexicon.compile(
				new LexiconSource("en", Map.of(), List.of(entry("chest-pain", "E1")),
						List.of(entry("warfarin", "drug")), List.of(), List.of(), List.of(), List.of()),
				(word) -> true);
		return new Triage(new EmergencySigns(List.of(lexicon)), new ClinicalCues(List.of(lexicon)),
				List.of(new LanguageModel("en", FewParts::assess, TriagePolicy.cautious())));
	}

	private static LexiconEntry entry(String id, String group) {
		return new LexiconEntry(id, group, LexiconEntry.Strength.CERTAIN, List.of(), "", List.of(id.replace('-', ' ')));
	}

	private static Assessment assess(List<Segment> asked) {
		Segment segment = asked.getFirst();
		boolean parking = asked.stream().anyMatch((each) -> each.text().contains("park"));
		List<TopicScore> topics = List.of(new TopicScore(parking ? PARKING : GROUPS, new Probability(0.95)));
		Probability no = new Probability(0.0);
		return new Assessment(no, no, no, no, topics,
				List.of(new SegmentAssessment(segment, no, no, no, topics, List.of(), Map.of())), 1.0);
	}

}
