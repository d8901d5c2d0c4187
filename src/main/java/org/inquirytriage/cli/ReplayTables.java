package org.inquirytriage.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.inquirytriage.tuning.replay.Change;
import org.inquirytriage.tuning.replay.ReplayResult;
import org.inquirytriage.tuning.report.Table;

/** Lays out what a replay found in tables, risk first. */
final class ReplayTables {

	private static final int SHOWN = 50;

	private ReplayTables() {
	}

	static List<Table> of(ReplayResult result) {
		List<Table> tables = new ArrayList<>();
		tables.add(new Table("Replay", note(result), List.of("change", "messages"),
				Arrays.stream(Change.Kind.values())
					.map((kind) -> List.of(words(kind), String.valueOf(result.count(kind))))
					.toList()));
		tables.add(new Table("From end to end", "", List.of("now", "then", "messages"),
				result.shifts()
					.stream()
					.map((shift) -> List.of(shift.before(), shift.after(), String.valueOf(shift.messages())))
					.toList()));
		for (Change.Kind kind : Change.Kind.values()) {
			if (result.count(kind) > 0) {
				tables.add(changes(kind, result));
			}
		}
		return tables;
	}

	private static String note(ReplayResult result) {
		return "Of " + result.looked() + " messages " + result.changed() + " would change; " + result.erased()
				+ " are not kept any more.";
	}

	private static Table changes(Change.Kind kind, ReplayResult result) {
		List<List<String>> rows = result.changes()
			.stream()
			.filter((change) -> change.kind() == kind)
			.limit(SHOWN)
			.map((change) -> List.of(change.id(), change.before().end() + " " + change.before().reason(),
					change.after().end() + " " + change.after().reason(), String.join(", ", change.after().mail())))
			.toList();
		return new Table((kind.isRisk() ? "RISK: " : "") + words(kind),
				(result.count(kind) > SHOWN) ? "The first " + SHOWN + "; --csv FILE writes more." : "",
				List.of("message", "now", "then", "mail then"), rows);
	}

	private static String words(Change.Kind kind) {
		return switch (kind) {
			case ANSWERED -> "answered, which a machine does not answer now";
			case NO_ALARM -> "no alarm any more";
			case NOT_ANSWERED -> "not answered any more";
			case END -> "another end, answered neither now nor then";
			case MAIL -> "the same end with other mail";
			case WORDS -> "the same mail in other words";
		};
	}

}
