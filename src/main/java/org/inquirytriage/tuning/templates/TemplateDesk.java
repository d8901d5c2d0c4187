package org.inquirytriage.tuning.templates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.TemplateLint;
import org.inquirytriage.reply.TemplateSources;
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
		return put(new Wish(person, name, basedOn, text, Origin.EDIT), this.rules.secondPerson());
	}

	/**
	 * Publishes an earlier version again. It was published before, so nobody is asked a
	 * second time.
	 */
	public SaveOutcome goBack(String person, TemplateName name, int basedOn, int number) {
		return this.versions.of(name.file())
			.stream()
			.filter((version) -> version.number() == number && version.status() == Status.PUBLISHED)
			.findFirst()
			.map((version) -> put(new Wish(person, name, basedOn, version.text(), Origin.RETURN), false))
			.orElseGet(SaveOutcome.Stale::new);
	}

	/** Publishes what somebody else proposed. */
	public SaveOutcome approve(String person, TemplateName name, int number) {
		TemplateVersion proposed = proposed(name, number).orElse(null);
		if (proposed == null) {
			return new SaveOutcome.Stale();
		}
		if (proposed.author().equals(person)) {
			return new SaveOutcome.OwnProposal();
		}
		Standing now = this.current.standing();
		List<LintFinding> problems = problems(now.sources().with(name.file(), proposed.text()));
		if (!problems.isEmpty()) {
			return new SaveOutcome.Refused(problems);
		}
		return unlessStale(() -> {
			String library = now.sources().with(name.file(), proposed.text()).version();
			this.versions.decide(proposed, Status.PUBLISHED, person, library);
			this.versions.makeCurrent(name.file(), number, proposed.basedOn());
			record(proposed, now.text(name), "template-published", person);
			return new SaveOutcome.Published(number);
		});
	}

	/** Decides against what was proposed; its author may do so as well. */
	public SaveOutcome decline(String person, TemplateName name, int number) {
		TemplateVersion proposed = proposed(name, number).orElse(null);
		if (proposed == null) {
			return new SaveOutcome.Stale();
		}
		return unlessStale(() -> {
			this.versions.decide(proposed, Status.DECLINED, person, "");
			this.changes.append(new Entry(person, "template-declined", name.file(), details(proposed), "", ""));
			return new SaveOutcome.Declined(number);
		});
	}

	/** Whether a second person is asked for. */
	public boolean asksSecondPerson() {
		return this.rules.secondPerson();
	}

	private Optional<TemplateVersion> proposed(TemplateName name, int number) {
		return this.versions.of(name.file())
			.stream()
			.filter((version) -> version.number() == number && version.status() == Status.PROPOSED)
			.findFirst();
	}

	private SaveOutcome put(Wish wish, boolean asSecondPerson) {
		Standing now = this.current.standing();
		if (now.number(wish.name()) != wish.basedOn()) {
			return new SaveOutcome.Stale();
		}
		if (now.text(wish.name()).equals(wish.text())) {
			return new SaveOutcome.Unchanged();
		}
		TemplateSources next = now.sources().with(wish.name().file(), wish.text());
		List<LintFinding> problems = problems(next);
		if (!problems.isEmpty()) {
			return new SaveOutcome.Refused(problems);
		}
		return unlessStale(() -> {
			int number = Math.max(keepFile(now, wish.name()), latest(wish.name())) + 1;
			if (asSecondPerson) {
				TemplateVersion version = wish.version(number, Status.PROPOSED, this.rules.clock(), null);
				this.versions.add(version);
				record(version, now.text(wish.name()), "template-proposed", "");
				return new SaveOutcome.Proposed(number);
			}
			TemplateVersion version = wish.version(number, Status.PUBLISHED, this.rules.clock(), next.version());
			this.versions.add(version);
			this.versions.makeCurrent(wish.name().file(), number, wish.basedOn());
			record(version, now.text(wish.name()),
					(wish.origin() == Origin.RETURN) ? "template-returned" : "template-published", "");
			return new SaveOutcome.Published(number);
		});
	}

	/** Keeps what the file says as the first version, before anything takes its place. */
	private int keepFile(Standing now, TemplateName name) {
		String file = name.file();
		String text = now.text(name);
		if (now.versions().containsKey(file) || text.isEmpty()) {
			return 0;
		}
		this.versions.add(new TemplateVersion(file, 1, text, Origin.FILE, Status.PUBLISHED, 0, FILES,
				this.rules.clock().instant(), null, now.sources().version()));
		this.versions.makeCurrent(file, 1, 0);
		return 1;
	}

	private int latest(TemplateName name) {
		return this.versions.of(name.file()).stream().mapToInt(TemplateVersion::number).max().orElse(0);
	}

	private List<LintFinding> problems(TemplateSources sources) {
		LocalDate today = LocalDate.ofInstant(this.rules.clock().instant(),
				this.current.standing().library().calendar().zone());
		return this.lint.check(sources, today).stream().filter(LintFinding::severe).toList();
	}

	private void record(TemplateVersion version, String before, String act, String approvedBy) {
		this.changes.append(new Entry(version.author(), act, version.file(), details(version),
				this.differences.changed(before, version.text()), approvedBy));
	}

	private static String details(TemplateVersion version) {
		return "version " + version.number() + " after version " + version.basedOn();
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
	 * @param name of the template
	 * @param basedOn the version that the person had seen
	 * @param text of the whole file
	 * @param origin of the text
	 */
	private record Wish(String person, TemplateName name, int basedOn, String text, Origin origin) {

		TemplateVersion version(int number, Status status, Clock clock, @Nullable String library) {
			return new TemplateVersion(this.name.file(), number, this.text, this.origin, status, this.basedOn,
					this.person, clock.instant(), null, library);
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
