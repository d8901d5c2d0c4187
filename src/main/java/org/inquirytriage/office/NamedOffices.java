package org.inquirytriage.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.office.PhysicianName.Match;
import org.inquirytriage.text.InquiryText;

/**
 * The offices of one directory by the physicians, names and places that messages name.
 */
final class NamedOffices {

	private final OfficeDirectory directory;

	private final List<PhysicianName> physicians = new ArrayList<>();

	private final Set<String> surnames = new HashSet<>();

	private final List<OfficeName> names = new ArrayList<>();

	private final List<OfficeName> places = new ArrayList<>();

	NamedOffices(OfficeDirectory directory) {
		this.directory = directory;
		directory.offices().stream().filter((office) -> !office.fallback()).forEach(this::learn);
	}

	/**
	 * The office of an inquiry. What a message quotes counts only where its writer named
	 * nobody.
	 */
	Routing route(InquiryText text) {
		Map<Office, Basis> named = named(text.subject() + "\n\n" + text.authorText());
		return named.isEmpty() ? routing(named(text.quotedText()), "The quoted text") : routing(named, "The message");
	}

	private void learn(Office office) {
		office.physicians().stream().filter((name) -> !Word.of(name).isEmpty()).forEach((name) -> {
			PhysicianName physician = PhysicianName.of(name, office);
			this.physicians.add(physician);
			this.surnames.add(physician.surname());
		});
		office.aliases().forEach((alias) -> learnAsPhysician(alias, office));
		this.names.add(OfficeName.of(office.name(), office));
		office.aliases().forEach((alias) -> this.names.add(OfficeName.of(alias, office)));
		office.locations().forEach((place) -> this.places.add(OfficeName.ofPlace(place, office)));
	}

	/**
	 * Another spelling of a physician's name; its last name is known by itself, too.
	 */
	private void learnAsPhysician(String alias, Office office) {
		List<String> forms = Word.forms(alias);
		boolean physician = forms.size() > 1 && office.physicians()
			.stream()
			.filter((name) -> !Word.of(name).isEmpty())
			.map((name) -> PhysicianName.of(name, office).surname())
			.anyMatch((surname) -> SpellingSlip.isClose(surname, forms.getLast()));
		if (physician) {
			PhysicianName other = PhysicianName.of(alias, office);
			this.physicians.add(other);
			this.surnames.add(other.surname());
		}
	}

	private Routing routing(Map<Office, Basis> named, String where) {
		return switch (named.size()) {
			case 0 -> new Routing(this.directory.programLine(),
					"The message names no office of the directory, so the program's own line was chosen.");
			case 1 -> {
				Map.Entry<Office, Basis> only = named.entrySet().iterator().next();
				yield new Routing(only.getKey(),
						where + " names " + only.getKey().name() + " by " + only.getValue().words + ".");
			}
			default -> new Routing(this.directory.programLine(),
					where + " fits more than one office ("
							+ named.keySet().stream().map(Office::name).collect(Collectors.joining(", "))
							+ "), so the program's own line was chosen.");
		};
	}

	private Map<Office, Basis> named(String text) {
		List<Word> words = Word.of(text);
		List<Mention> mentions = new ArrayList<>();
		Set<Office> nearby = new LinkedHashSet<>();
		for (int at = 0; at < words.size(); at++) {
			mentions.add(physiciansAt(words, at));
			mentions.add(new Mention(officesAt(words, at, this.names), Basis.OFFICE));
			mentions.add(new Mention(officesAt(words, at, this.places), Basis.PLACE));
			nearby.addAll(standingAt(words, at));
		}
		return settled(mentions, nearby);
	}

	/**
	 * Takes the plain mentions first; a mention that fits several offices is settled by
	 * them or by a place.
	 */
	private static Map<Office, Basis> settled(List<Mention> mentions, Set<Office> nearby) {
		Map<Office, Basis> settled = new LinkedHashMap<>();
		mentions.stream()
			.filter((mention) -> !mention.offices().isEmpty())
			.sorted(Comparator.comparingInt((mention) -> mention.offices().size()))
			.forEach((mention) -> {
				if (mention.offices().stream().noneMatch(settled::containsKey)) {
					narrowed(mention.offices(), nearby).forEach((office) -> settled.put(office, mention.basis()));
				}
			});
		return settled;
	}

	private static Set<Office> narrowed(Set<Office> offices, Set<Office> nearby) {
		Set<Office> narrowed = new LinkedHashSet<>(offices);
		narrowed.retainAll(nearby);
		return (narrowed.size() == 1) ? narrowed : offices;
	}

	private Mention physiciansAt(List<Word> words, int at) {
		Map<Match, Set<Office>> found = new EnumMap<>(Match.class);
		this.physicians.forEach((physician) -> found
			.computeIfAbsent(physician.matchAt(words, at, this.surnames), (match) -> new LinkedHashSet<>())
			.add(physician.office()));
		return Stream.of(Match.WHOLE, Match.SURNAME, Match.GIVEN)
			.filter(found::containsKey)
			.findFirst()
			.map((match) -> new Mention(found.getOrDefault(match, Set.of()), Basis.of(match)))
			.orElse(new Mention(Set.of(), Basis.OFFICE));
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

	/** What a mention was taken for, in words for staff. */
	private enum Basis {

		WHOLE_NAME("a physician's whole name"), LAST_NAME("a physician's last name"),
		GIVEN_NAME("a physician's given name with a title"), OFFICE("its own name"), PLACE("its place");

		private final String words;

		Basis(String words) {
			this.words = words;
		}

		static Basis of(Match match) {
			return switch (match) {
				case WHOLE -> WHOLE_NAME;
				case SURNAME -> LAST_NAME;
				case GIVEN -> GIVEN_NAME;
				case NONE -> OFFICE;
			};
		}

	}

	/** The offices that some words fit, and what the words were taken for. */
	private record Mention(Set<Office> offices, Basis basis) {
	}

}
