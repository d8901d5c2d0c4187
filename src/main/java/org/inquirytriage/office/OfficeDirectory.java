package org.inquirytriage.office;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The offices that messages are redirected to, one of them the program's own line. */
public final class OfficeDirectory {

	private final List<Office> offices;

	private final Office programLine;

	/**
	 * Takes the offices; throws IllegalArgumentException unless exactly one is the
	 * fallback.
	 */
	public OfficeDirectory(List<Office> offices) {
		List<Office> fallbacks = offices.stream().filter(Office::fallback).toList();
		if (fallbacks.size() != 1) {
			throw new IllegalArgumentException("Exactly one office is the program's own line");
		}
		this.offices = List.copyOf(offices);
		this.programLine = fallbacks.getFirst();
	}

	/**
	 * The same offices, of which only those whose addresses lie in one of some domains
	 * are given whole messages; the others get links. Without a domain it is the one of
	 * the program's own line: mail within one organisation.
	 */
	public OfficeDirectory trusting(Set<String> domains) {
		Set<String> trusted = domains.isEmpty() ? Set.of(this.programLine.email().domain()) : domains;
		return new OfficeDirectory(this.offices.stream()
			.map((office) -> trusted.contains(office.email().domain()) ? office : office.with(ForwardPolicy.LINK))
			.toList());
	}

	/** All offices in the order of the directory, the program's own line among them. */
	public List<Office> offices() {
		return this.offices;
	}

	/** The office of an id, or nothing. */
	public Optional<Office> office(String id) {
		return this.offices.stream().filter((office) -> office.id().equals(id)).findFirst();
	}

	/** The program's own line. */
	public Office programLine() {
		return this.programLine;
	}

	/** Who stands in for an office: its cover, else the program's own line. */
	public Office coverOf(Office office) {
		return office.cover().flatMap(this::office).orElse(this.programLine);
	}

}
