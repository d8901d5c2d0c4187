package org.inquirytriage.tuning.topics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.Notice;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.learning.TopicExample;
import org.inquirytriage.tuning.learning.TopicExamples;
import org.inquirytriage.tuning.lexicon.LexiconDesk;
import org.inquirytriage.tuning.lexicon.PhraseOutcome;
import org.inquirytriage.tuning.templates.AddedTopic;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.CurrentTemplates.Standing;
import org.inquirytriage.tuning.templates.SaveOutcome;
import org.inquirytriage.tuning.templates.TemplateChange;
import org.inquirytriage.tuning.templates.TemplateDesk;

/**
 * Where topics are added: the topic, its templates, words and examples in one
 * transaction.
 */
public final class TopicDesk {

	private final CurrentTemplates current;

	private final TemplateDesk templates;

	private final LexiconDesk lexicon;

	private final TopicExamples examples;

	private final ExampleCheck check;

	private final Records records;

	/**
	 * Adds topics.
	 * @param current what is sent
	 * @param templates where texts are changed
	 * @param lexicon where words are added
	 * @param examples that models learn from
	 * @param check that every example must pass
	 * @param records of what was done
	 */
	public TopicDesk(CurrentTemplates current, TemplateDesk templates, LexiconDesk lexicon, TopicExamples examples,
			ExampleCheck check, Records records) {
		this.current = current;
		this.templates = templates;
		this.lexicon = lexicon;
		this.examples = examples;
		this.check = check;
		this.records = records;
	}

	/**
	 * Adds a topic, or proposes it where a second person is asked for.
	 * @param namesNobody whether the person insists that the examples name nobody
	 */
	public TopicOutcome add(String person, NewTopic wanted, boolean namesNobody) {
		Standing now = this.current.latest();
		List<TemplateChange> files = wanted.files();
		if (now.library().topic(wanted.topic().topic()).isPresent()
				|| Notice.named(wanted.topic().topic().slug()).isPresent()
				|| files.stream().anyMatch((file) -> now.number(file.file()) > 0)) {
			return new TopicOutcome.Taken();
		}
		List<LintFinding> findings = this.templates.problems(files);
		if (!findings.isEmpty()) {
			return new TopicOutcome.Refused(findings);
		}
		List<TopicExample> written = examples(person, wanted.topic().topic(), wanted.examples());
		List<ExampleCheck.Problem> problems = this.check.problems(written, namesNobody);
		if (!problems.isEmpty()) {
			return new TopicOutcome.Unusable(problems);
		}
		Optional<String> word = this.lexicon.problemWith(wanted.phrases());
		return word.<TopicOutcome>map(TopicOutcome.NoWord::new)
			.orElseGet(() -> together(() -> kept(person, wanted, files, written)));
	}

	private TopicOutcome kept(String person, NewTopic wanted, List<TemplateChange> files, List<TopicExample> written) {
		if (!wanted.phrases().isEmpty()) {
			PhraseOutcome words = this.lexicon.addAll(person, this.lexicon.latest(), wanted.phrases(),
					"words of the topic " + wanted.topic().topic());
			if (!(words instanceof PhraseOutcome.Published || words instanceof PhraseOutcome.Proposed
					|| words instanceof PhraseOutcome.Unchanged)) {
				return new TopicOutcome.Stale();
			}
		}
		TopicOutcome outcome = outcome(this.templates.saveAll(person, files));
		if (outcome instanceof TopicOutcome.Kept || outcome instanceof TopicOutcome.Proposed) {
			keep(person, wanted.topic().topic(), written);
		}
		return outcome;
	}

	/** Changes what a topic is called or whether it is answered. */
	public TopicOutcome change(String person, int basedOn, AddedTopic wanted) {
		return outcome(this.templates.save(person,
				new TemplateChange(AddedTopic.file(wanted.topic()), basedOn, wanted.inFile())));
	}

	/** Adds examples to a topic that was added. */
	public TopicOutcome teach(String person, Topic topic, Map<String, List<String>> texts, boolean namesNobody) {
		List<TopicExample> written = examples(person, topic, texts);
		List<TopicExample> all = Stream.concat(this.examples.of(topic).stream(), written.stream()).toList();
		List<ExampleCheck.Problem> problems = this.check.problems(all, namesNobody)
			.stream()
			.filter((problem) -> written.contains(problem.example()))
			.toList();
		if (written.isEmpty()) {
			return new TopicOutcome.Unchanged();
		}
		if (!problems.isEmpty()) {
			return new TopicOutcome.Unusable(problems);
		}
		return together(() -> {
			keep(person, topic, written);
			return new TopicOutcome.Kept();
		});
	}

	/** Takes an example out. */
	public TopicOutcome forget(String person, Topic topic, UUID example) {
		return together(() -> {
			if (!this.examples.remove(example)) {
				return new TopicOutcome.Stale();
			}
			record(person, "topic-example-removed", topic, "1 example");
			return new TopicOutcome.Kept();
		});
	}

	// The words of examples stay out of the record, which is kept for longer than they
	// are.
	private void keep(String person, Topic topic, List<TopicExample> written) {
		if (!written.isEmpty()) {
			this.examples.add(written);
			record(person, "topic-examples-added", topic, written.size() + " examples");
		}
	}

	private void record(String person, String act, Topic topic, String details) {
		this.records.changes().append(new Entry(person, act, AddedTopic.file(topic), details, "", ""));
	}

	private List<TopicExample> examples(String person, Topic topic, Map<String, List<String>> texts) {
		Instant now = this.records.rules().clock().instant();
		return texts.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.flatMap((entry) -> entry.getValue()
				.stream()
				.map((text) -> new TopicExample(topic, entry.getKey(), text, person, now)))
			.toList();
	}

	private TopicOutcome together(Supplier<TopicOutcome> change) {
		TopicOutcome outcome = this.records.rules().transaction().execute((status) -> {
			TopicOutcome made = change.get();
			if (!(made instanceof TopicOutcome.Kept || made instanceof TopicOutcome.Proposed)) {
				status.setRollbackOnly();
			}
			return made;
		});
		return (outcome != null) ? outcome : new TopicOutcome.Stale();
	}

	private static TopicOutcome outcome(SaveOutcome saved) {
		return switch (saved) {
			case SaveOutcome.Published published -> new TopicOutcome.Kept();
			case SaveOutcome.Proposed proposed -> new TopicOutcome.Proposed();
			case SaveOutcome.Unchanged unchanged -> new TopicOutcome.Unchanged();
			case SaveOutcome.Refused refused -> new TopicOutcome.Refused(refused.findings());
			case SaveOutcome.Stale stale -> new TopicOutcome.Stale();
			case SaveOutcome.OwnProposal own -> new TopicOutcome.Stale();
			case SaveOutcome.Declined declined -> new TopicOutcome.Stale();
		};
	}

	/**
	 * How what is done to topics is recorded.
	 *
	 * @param changes the record
	 * @param rules of this program
	 */
	public record Records(AdminChanges changes, TemplateDesk.Rules rules) {
	}

}
