package org.inquirytriage.reply.program;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.inquirytriage.office.Office;

/**
 * The programs behind the mailboxes: the shared one, and those of mailboxes that name a
 * folder of their own. Whoever writes about a message asks for the program of the mailbox
 * that it came to.
 */
public final class Programs {

	private final Program shared;

	private final Map<String, Program> own;

	/**
	 * Programs.
	 * @param shared by all mailboxes that have none of their own
	 * @param own by the name of the mailbox, in the order of the settings
	 */
	public Programs(Program shared, Map<String, Program> own) {
		this.shared = shared;
		this.own = new LinkedHashMap<>(own);
	}

	/** One program for every mailbox. */
	public static Programs of(Program shared) {
		return new Programs(shared, Map.of());
	}

	/** The program of a mailbox. */
	public Program in(String mailbox) {
		return this.own.getOrDefault(mailbox, this.shared);
	}

	/** The program of the mailboxes that have none of their own. */
	public Program shared() {
		return this.shared;
	}

	/** The mailboxes that have a program of their own, in the order of the settings. */
	public List<String> apart() {
		return List.copyOf(this.own.keySet());
	}

	/** Makes something of each program, once; it is found by the name of a mailbox. */
	public <T> Function<String, T> each(Function<Program, T> make) {
		T ofShared = make.apply(this.shared);
		Map<Program, T> made = new HashMap<>();
		Map<String, T> byMailbox = new HashMap<>();
		this.own.forEach((mailbox, program) -> byMailbox.put(mailbox, made.computeIfAbsent(program, make)));
		return (mailbox) -> byMailbox.getOrDefault(mailbox, ofShared);
	}

	/** The offices of all programs; no two of them have the same id. */
	public List<Office> offices() {
		return Stream.concat(Stream.of(this.shared), this.own.values().stream())
			.distinct()
			.flatMap((program) -> program.offices().offices().stream())
			.toList();
	}

	/** The office of an id, whichever program it belongs to, or nothing. */
	public Optional<Office> office(String id) {
		return offices().stream().filter((office) -> office.id().equals(id)).findFirst();
	}

}
