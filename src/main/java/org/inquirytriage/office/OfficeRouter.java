package org.inquirytriage.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.inquirytriage.text.InquiryText;

/**
 * Finds the office that an inquiry belongs to by the physicians and offices it names; the
 * program's own line where it names none, or more than one.
 */
public final class OfficeRouter {

	private final OfficeDirectory directory;

	private final List<PhysicianName> physicians = new ArrayList<>();

	private final Set<String> surnames = new HashSet<>();

	private final List<OfficeName> names = new ArrayList<>();

	private final List<OfficeName> places = new ArrayList<>();

	public OfficeRouter(OfficeDirectory directory) {
		this.directory = directory;
		directory.offices().stream().filter((office) -> !office.fallback()).forEach(this::learn);
	}

	/**
	 * The office of an inquiry. What a message quotes counts only where its writer named
	 * nobody.
	 */
	public Routing route(InquiryText text) {
		Set<Office> named = offices(text.subject() + "\n\n" + text.authorText());
		if (!named.isEmpty()) {
			return routing(named, "The message");
		}
		return routing(offices(text.quotedText()), "The quoted text");
	}

	private void learn(Office office) {
		office.physicians().stream().filter((name) -> !Word.of(name).isEmpty()).forEach((name) -> {
			PhysicianName physician = PhysicianName.of(name, office);
			this.physicians.add(physician);
			this.surnames.add(physician.surname());
		});
		this.names.add(OfficeName.of(office.name(), office));
		office.aliases().forEach((alias) -> this.names.add(OfficeName.of(alias, office)));
		office.locations().forEach((place) -> this.places.add(OfficeName.ofPlace(place, office)));
	}

	private Routing routing(Set<Office> offices, String where) {
		return switch (offices.size()) {
			case 0 -> new Routing(this.directory.programLine(),
					"The message names no office of the directory, so the program's own line was chosen.");
			case 1 -> new Routing(offices.iterator().next(),
					where + " names " + offices.iterator().next().name() + " or a physician there.");
			default -> new Routing(this.directory.programLine(),
					where + " fits more than one office ("
							+ offices.stream().map(Office::name).collect(Collectors.joining(", "))
							+ "), so the program's own line was chosen.");
		};
	}

	private Set<Office> offices(String text) {
		List<Word> words = Word.of(text);
		List<Set<Office>> mentions = new ArrayList<>();
		Set<Office> nearby = new LinkedHashSet<>();
		for (int at = 0; at < words.size(); at++) {
			mentions.add(physiciansAt(words, at));
			mentions.add(officesAt(words, at, this.names));
			mentions.add(officesAt(words, at, this.places));
			nearby.addAll(standingAt(words, at));
		}
		return settled(mentions, nearby);
	}

	/**
	 * Takes the plain mentions first; a mention that fits several offices is settled by
	 * them or by a place.
	 */
	private static Set<Office> settled(List<Set<Office>> mentions, Set<Office> nearby) {
		Set<Office> settled = new LinkedHashSet<>();
		mentions.stream()
			.filter((offices) -> !offices.isEmpty())
			.sorted(Comparator.comparingInt(Set::size))
			.forEach((offices) -> {
				if (offices.stream().noneMatch(settled::contains)) {
					settled.addAll(narrowed(offices, nearby));
				}
			});
		return settled;
	}

	private static Set<Office> narrowed(Set<Office> offices, Set<Office> nearby) {
		Set<Office> narrowed = new LinkedHashSet<>(offices);
		narrowed.retainAll(nearby);
		return (narrowed.size() == 1) ? narrowed : offices;
	}

	private Set<Office> physiciansAt(List<Word> words, int at) {
		Set<Office> whole = new LinkedHashSet<>();
		Set<Office> surname = new LinkedHashSet<>();
		for (PhysicianName physician : this.physicians) {
			switch (physician.matchAt(words, at, this.surnames)) {
				case WHOLE -> whole.add(physician.office());
				case SURNAME -> surname.add(physician.office());
				case NONE -> {
				}
			}
		}
		return whole.isEmpty() ? surname : whole;
	}

	private static Set<Office> officesAt(List<Word> words, int at, List<OfficeName> names) {
		return names.stream()
			.filter((name) -> name.meansOfficeAt(words, at))
			.map(OfficeName::office)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Set<Office> standingAt(List<Word> words, int at) {
		return this.places.stream()
			.filter((place) -> place.standsAt(words, at))
			.map(OfficeName::office)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
