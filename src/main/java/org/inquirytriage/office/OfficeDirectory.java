package org.inquirytriage.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The offices that messages are redirected to, one of them the program's own line. */
public final class OfficeDirectory {

	private final Supplier<List<Office>> current;

	/**
	 * Takes the offices; throws IllegalArgumentException unless exactly one is the
	 * fallback.
	 */
	public OfficeDirectory(List<Office> offices) {
		if (offices.stream().filter(Office::fallback).count() != 1) {
			throw new IllegalArgumentException("Exactly one office is the program's own line");
		}
		List<Office> copy = List.copyOf(offices);
		this.current = () -> copy;
	}

	private OfficeDirectory(Supplier<List<Office>> current) {
		this.current = current;
	}

	/** A directory that is always the one in force. */
	public static OfficeDirectory following(Supplier<OfficeDirectory> inForce) {
		return new OfficeDirectory(() -> inForce.get().offices());
	}

	/**
	 * The same offices, of which only those whose addresses lie in one of some domains
	 * are given whole messages; the others get links. Without a domain it is the one of
	 * the program's own line: mail within one organisation.
	 */
	public OfficeDirectory trusting(Set<String> domains) {
		Set<String> trusted = domains.isEmpty() ? Set.of(programLine().email().domain()) : domains;
		return new OfficeDirectory(offices().stream()
			.map((office) -> office.policy() == ForwardPolicy.ENCRYPT || trusted.contains(office.email().domain())
					? office : office.with(ForwardPolicy.LINK))
			.toList());
	}

	/**
	 * The same offices, of which those get links whose certificates do not hold at a
	 * moment.
	 */
	public OfficeDirectory at(Instant moment) {
		return new OfficeDirectory(offices().stream()
			.map((office) -> (office.policy() != ForwardPolicy.ENCRYPT || office.canBeEncryptedFor(moment)) ? office
					: office.with(ForwardPolicy.LINK))
			.toList());
	}

	/** The same offices under ids that no directory without the name has. */
	public OfficeDirectory under(String name) {
		return new OfficeDirectory(offices().stream().map((office) -> office.under(name)).toList());
	}

	/** All offices in the order of the directory, the program's own line among them. */
	public List<Office> offices() {
		return this.current.get();
	}

	/** The office of an id, or nothing. */
	public Optional<Office> office(String id) {
		return offices().stream().filter((office) -> office.id().equals(id)).findFirst();
	}

	/** The program's own line. */
	public Office programLine() {
		return offices().stream().filter(Office::fallback).findFirst().orElseThrow();
	}

	/** Who stands in for an office: its cover, else the program's own line. */
	public Office coverOf(Office office) {
		return office.cover().flatMap(this::office).orElseGet(this::programLine);
	}

}
