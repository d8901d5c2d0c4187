package org.inquirytriage.tuning.templates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.TemplateLint;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.templates.CurrentTemplates.Standing;
import org.inquirytriage.tuning.templates.TemplateVersion.Origin;
import org.inquirytriage.tuning.templates.TemplateVersion.Status;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Where templates are changed: each change with its record in one transaction, so that a
 * crash in the middle leaves what was sent before.
 */
public final class TemplateDesk {

	/** Who is named as the author of what a file said. */
	public static final String FILES = "the files";

	private final CurrentTemplates current;

	private final TemplateVersions versions;

	private final AdminChanges changes;

	private final TemplateLint lint;

	private final Differences differences;

	private final Rules rules;

	/**
	 * Changes templates.
	 * @param current what is sent
	 * @param versions where every version is kept
	 * @param changes where every change is recorded
	 * @param lint that every version must pass
	 * @param differences for the records
	 * @param rules of this program
	 */
	public TemplateDesk(CurrentTemplates current, TemplateVersions versions, AdminChanges changes, TemplateLint lint,
			Differences differences, Rules rules) {
		this.current = current;
		this.versions = versions;
		this.changes = changes;
		this.lint = lint;
		this.differences = differences;
		this.rules = rules;
	}

	/**
	 * Publishes what a person wrote, or proposes it where a second person is asked for.
	 * @param basedOn the version that the person had seen
	 */
	public SaveOutcome save(String person, TemplateName name, int basedOn, String text) {
		return save(person, new TemplateChange(name.file(), basedOn, text));
	}

	/** The same for some days. */
	public SaveOutcome save(String person, TemplateChange change) {
		return put(new Wish(person, List.of(change), Origin.EDIT, now()), this.rules.secondPerson());
	}

	/** Publishes or proposes several texts, all or none. */
	public SaveOutcome saveAll(String person, List<TemplateChange> changes) {
		return put(new Wish(person, changes, Origin.EDIT, now()), this.rules.secondPerson());
	}

	/**
	 * Publishes an earlier version again. It was published before, so nobody is asked a
	 * second time.
	 */
	public SaveOutcome goBack(String person, TemplateName name, int basedOn, int number) {
		return goBack(person, name.file(), basedOn, number);
	}

	/** The same for a file that is no template. */
	public SaveOutcome goBack(String person, String file, int basedOn, int number) {
		return this.versions.of(file)
			.stream()
			.filter((version) -> version.number() == number && version.status() == Status.PUBLISHED)
			.findFirst()
			.map((version) -> put(
					new Wish(person, List.of(new TemplateChange(file, basedOn, version.text())), Origin.RETURN, now()),
					false))
			.orElseGet(SaveOutcome.Stale::new);
	}

	/**
	 * Publishes what somebody else proposed, with all that was proposed along with it.
	 */
	public SaveOutcome approve(String person, String file, int number) {
		List<TemplateVersion> proposed = proposed(file, number);
		if (proposed.isEmpty()) {
			return new SaveOutcome.Stale();
		}
		if (proposed.getFirst().author().equals(person)) {
			return new SaveOutcome.OwnProposal();
		}
		List<TemplateChange> changes = proposed.stream()
			.map((version) -> new TemplateChange(version.file(), version.basedOn(), version.text(), version.window()))
			.toList();
		List<LintFinding> problems = problems(changes);
		if (!problems.isEmpty()) {
			return new SaveOutcome.Refused(problems);
		}
		Standing now = this.current.latest();
		String library = this.current.withAtFirst(changes).version();
		return unlessStale(() -> {
			proposed.forEach((version) -> {
				this.versions.decide(version, Status.PUBLISHED, person, library);
				this.versions.makeCurrent(version.file(), version.number(), version.basedOn());
				record(version, now.text(version.file()), "template-published", person);
			});
			return new SaveOutcome.Published(number);
		});
	}

	/** Decides against what was proposed; its author may do so as well. */
	public SaveOutcome decline(String person, String file, int number) {
		List<TemplateVersion> proposed = proposed(file, number);
		if (proposed.isEmpty()) {
			return new SaveOutcome.Stale();
		}
		return unlessStale(() -> {
			proposed.forEach((version) -> {
				this.versions.decide(version, Status.DECLINED, person, "");
				this.changes.append(new Entry(person, "template-declined", version.file(), details(version), "", ""));
			});
			return new SaveOutcome.Declined(number);
		});
	}

	/** Whether a second person is asked for. */
	public boolean asksSecondPerson() {
		return this.rules.secondPerson();
	}

	/** What keeps texts from being sent, on any of the days to come. */
	public List<LintFinding> problems(List<TemplateChange> changes) {
		LocalDate today = this.current.today();
		return this.current.with(changes)
			.stream()
			.flatMap((sources) -> this.lint.check(sources, today).stream())
			.filter(LintFinding::severe)
			.distinct()
			.toList();
	}

	private Instant now() {
		return this.rules.clock().instant();
	}

	private List<TemplateVersion> proposed(String file, int number) {
		List<TemplateVersion> waiting = this.versions.proposed();
		return waiting.stream()
			.filter((version) -> version.file().equals(file) && version.number() == number)
			.findFirst()
			.map((version) -> waiting.stream()
				.filter((other) -> other.equals(version)
						|| (version.bundle() != null && version.bundle().equals(other.bundle())))
				.toList())
			.orElse(List.of());
	}

	private SaveOutcome put(Wish wish, boolean asSecondPerson) {
		Standing now = this.current.latest();
		if (wish.changes().stream().anyMatch((change) -> now.number(change.file()) != change.basedOn())) {
			return new SaveOutcome.Stale();
		}
		List<TemplateChange> changes = wish.changes()
			.stream()
			.filter((change) -> !now.text(change.file()).equals(change.text())
					|| !now.window(change.file()).equals(change.window()))
			.toList();
		if (changes.isEmpty()) {
			return new SaveOutcome.Unchanged();
		}
		List<LintFinding> problems = problems(changes);
		if (!problems.isEmpty()) {
			return new SaveOutcome.Refused(problems);
		}
		String library = this.current.withAtFirst(changes).version();
		return unlessStale(() -> {
			int first = 0;
			for (TemplateChange change : changes) {
				int number = Math.max(keepFile(now, change.file()), latest(change.file())) + 1;
				first = (first == 0) ? number : first;
				keep(wish, change, now.text(change.file()), number, asSecondPerson ? null : library);
			}
			return asSecondPerson ? new SaveOutcome.Proposed(first) : new SaveOutcome.Published(first);
		});
	}

	private void keep(Wish wish, TemplateChange change, String before, int number, @Nullable String library) {
		String bundle = (wish.changes().size() > 1) ? wish.at() + " " + wish.person() : null;
		TemplateVersion version = new TemplateVersion(change.file(), number, change.text(), wish.origin(),
				(library == null) ? Status.PROPOSED : Status.PUBLISHED, change.basedOn(), wish.person(), wish.at(),
				null, library, bundle, change.window());
		this.versions.add(version);
		if (library == null) {
			record(version, before, "template-proposed", "");
			return;
		}
		this.versions.makeCurrent(change.file(), number, change.basedOn());
		record(version, before, (wish.origin() == Origin.RETURN) ? "template-returned" : "template-published", "");
	}

	/** Keeps what the file says as the first version, before anything takes its place. */
	private int keepFile(Standing now, String file) {
		String text = now.text(file);
		if (now.versions().containsKey(file) || text.isEmpty()) {
			return 0;
		}
		this.versions.add(new TemplateVersion(file, 1, text, Origin.FILE, Status.PUBLISHED, 0, FILES,
				this.rules.clock().instant(), null, now.sources().version(), null, Window.ALWAYS));
		this.versions.makeCurrent(file, 1, 0);
		return 1;
	}

	private int latest(String file) {
		return this.versions.of(file).stream().mapToInt(TemplateVersion::number).max().orElse(0);
	}

	private void record(TemplateVersion version, String before, String act, String approvedBy) {
		this.changes.append(new Entry(version.author(), act, version.file(), details(version),
				this.differences.changed(before, version.text()), approvedBy));
	}

	private static String details(TemplateVersion version) {
		Window window = version.window();
		return "version " + version.number() + " after version " + version.basedOn()
				+ ((window.from() != null) ? ", from " + window.from() : "")
				+ ((window.until() != null) ? ", until " + window.until() : "");
	}

	private SaveOutcome unlessStale(Supplier<SaveOutcome> change) {
		try {
			SaveOutcome outcome = this.rules.transaction().execute((status) -> change.get());
			return (outcome != null) ? outcome : new SaveOutcome.Stale();
		}
		catch (StaleVersionException ex) {
			return new SaveOutcome.Stale();
		}
	}

	/**
	 * What a person wants to be sent.
	 *
	 * @param person the account
	 * @param changes all or none
	 * @param origin of the texts
	 * @param at when
	 */
	private record Wish(String person, List<TemplateChange> changes, Origin origin, Instant at) {

		Wish {
			changes = List.copyOf(changes);
		}

	}

	/**
	 * How templates are changed at this program.
	 *
	 * @param secondPerson whether somebody else must agree before anything is sent
	 * @param transaction in which a change and its record are kept
	 * @param clock the time
	 */
	public record Rules(boolean secondPerson, TransactionOperations transaction, Clock clock) {
	}

}
