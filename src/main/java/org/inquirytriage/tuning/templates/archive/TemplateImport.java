package org.inquirytriage.tuning.templates.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.CurrentTemplates.Standing;
import org.inquirytriage.tuning.templates.Differences;
import org.inquirytriage.tuning.templates.Differences.Line;
import org.inquirytriage.tuning.templates.SaveOutcome;
import org.inquirytriage.tuning.templates.TemplateChange;
import org.inquirytriage.tuning.templates.TemplateDesk;

/** Takes over the files of a zip: tried first, then published all or none. */
public final class TemplateImport {

	private final CurrentTemplates current;

	private final TemplateDesk desk;

	private final Differences differences;

	/**
	 * Imports templates.
	 * @param current what is sent
	 * @param desk where texts are changed
	 * @param differences to show before
	 */
	public TemplateImport(CurrentTemplates current, TemplateDesk desk, Differences differences) {
		this.current = current;
		this.desk = desk;
		this.differences = differences;
	}

	/**
	 * What a zip would change; throws ArchiveRefusedException when it is none to be used.
	 */
	public Trial trial(byte[] zip) {
		ArchivedTemplates archive = ArchivedTemplates.read(zip);
		Standing latest = this.current.latest();
		List<TemplateChange> changes = changes(archive, latest);
		List<LintFinding> problems = new ArrayList<>(archive.problems());
		if (!changes.isEmpty()) {
			problems.addAll(this.desk.problems(changes));
		}
		problems.sort(Comparator.comparing(LintFinding::file).thenComparingInt(LintFinding::line));
		List<Changed> changed = changes.stream()
			.map((change) -> new Changed(change.file(), change.basedOn() == 0,
					this.differences.between(latest.text(change.file()), change.text())))
			.toList();
		return new Trial(latest.turn(), changed, problems, archive.files().size() - changes.size(),
				archive.passedOver());
	}

	/**
	 * Publishes what a zip changes, or proposes it where a second person is asked for.
	 * @param turn that the person had seen
	 */
	public SaveOutcome publish(String person, byte[] zip, long turn) {
		ArchivedTemplates archive = ArchivedTemplates.read(zip);
		if (!archive.problems().isEmpty()) {
			return new SaveOutcome.Refused(archive.problems());
		}
		Standing latest = this.current.latest();
		if (latest.turn() != turn) {
			return new SaveOutcome.Stale();
		}
		return this.desk.saveAll(person, changes(archive, latest));
	}

	// What is sent today is no change, even where another version is planned.
	private List<TemplateChange> changes(ArchivedTemplates archive, Standing latest) {
		Standing sent = this.current.standing();
		return archive.files()
			.entrySet()
			.stream()
			.filter((file) -> !Stream.of(sent, latest)
				.map((one) -> one.text(file.getKey()))
				.toList()
				.contains(file.getValue()))
			.map((Map.Entry<String, String> file) -> new TemplateChange(file.getKey(), latest.number(file.getKey()),
					file.getValue()))
			.toList();
	}

	/**
	 * What a zip would change.
	 *
	 * @param turn of what it was compared with
	 * @param changes one for each file
	 * @param problems that keep all of it from being taken over
	 * @param same how many files say what is sent already
	 * @param passedOver files that are imported elsewhere
	 */
	public record Trial(long turn, List<Changed> changes, List<LintFinding> problems, int same,
			List<String> passedOver) {

		public Trial {
			changes = List.copyOf(changes);
			problems = List.copyOf(problems);
			passedOver = List.copyOf(passedOver);
		}

		/** Whether it may be taken over. */
		public boolean isUsable() {
			return this.problems.isEmpty();
		}

	}

	/**
	 * A file that would change.
	 *
	 * @param file such as {@code en/hours.md}
	 * @param isNew whether there is none so far
	 * @param lines of it before and after
	 */
	public record Changed(String file, boolean isNew, List<Line> lines) {

		public Changed {
			lines = List.copyOf(lines);
		}

		/** The lines that differ. */
		public List<Line> different() {
			return this.lines.stream().filter((line) -> line.kind() != Differences.Kind.SAME).toList();
		}

	}

}
