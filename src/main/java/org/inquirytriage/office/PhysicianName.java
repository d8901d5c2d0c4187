package org.inquirytriage.office;

import java.util.List;
import java.util.Set;

/**
 * A physician's name and how people write it.
 *
 * @param given given names, in the form in which they are compared
 * @param surname the last name alone
 * @param office where the physician sees patients
 */
record PhysicianName(List<String> given, String surname, Office office) {

	/** How surely some words name the physician. */
	enum Match {

		/** They do not. */
		NONE,
		/** By the given name with a title and nothing behind it. */
		GIVEN,
		/** By the last name with a title, or as the name of an office. */
		SURNAME,
		/** By the whole name. */
		WHOLE

	}

	/** The name written with the given names first. */
	static PhysicianName of(String name, Office office) {
		List<String> forms = Word.forms(name)
			.stream()
			.filter((form) -> !Mentions.TITLES.contains(form) && !Mentions.CREDENTIALS.contains(form))
			.toList();
		return new PhysicianName(forms.subList(0, forms.size() - 1), forms.getLast(), office);
	}

	/**
	 * How surely the word at a place is the last name of this physician.
	 * @param words of the text
	 * @param at the place
	 * @param surnames of all physicians, none of which is a slip of another
	 */
	Match matchAt(List<Word> words, int at, Set<String> surnames) {
		String word = words.get(at).form();
		boolean exact = word.equals(this.surname) || word.equals(this.surname + "s");
		boolean near = exact || !surnames.contains(word) && SpellingSlip.of(this.surname, word);
		Around around = new Around(words, at);
		if (near && hasGivenName(around)) {
			return Match.WHOLE;
		}
		if (near && hasTitle(around) || exact && standsForAnOffice(around) || word.equals("dr" + this.surname)) {
			return Match.SURNAME;
		}
		return isGivenWithTitleAt(words, at) ? Match.GIVEN : Match.NONE;
	}

	private boolean isGivenWithTitleAt(List<Word> words, int at) {
		if (this.given.isEmpty() || at + this.given.size() > words.size()) {
			return false;
		}
		List<String> stands = words.subList(at, at + this.given.size()).stream().map(Word::form).toList();
		String before = new Around(words, at).before(1);
		String after = new Around(words, at + this.given.size() - 1).after(1);
		return stands.equals(this.given) && Mentions.TITLES.contains(before) && Mentions.AFTER_A_NAME.contains(after);
	}

	private boolean hasGivenName(Around around) {
		boolean before = isGiven(around.before(1));
		boolean beforeAnInitial = around.before(1).length() == 1 && isGiven(around.before(2));
		boolean behind = this.given.contains(around.after(1));
		return before || beforeAnInitial || behind;
	}

	private boolean isGiven(String word) {
		return this.given.stream().anyMatch((name) -> name.equals(word) || SpellingSlip.of(name, word));
	}

	private boolean hasTitle(Around around) {
		String before = around.before(1);
		if (Mentions.TITLES.contains(before)) {
			return true;
		}
		if (Mentions.CREDENTIALS.contains(around.after(1) + around.after(2))
				|| Mentions.CREDENTIALS.contains(around.after(1))) {
			return isLeading(before) || isInitialOfGiven(before);
		}
		boolean linked = Mentions.BETWEEN_TITLE_AND_NAME.contains(before) || isInitialOfGiven(before);
		boolean initials = isInitialOfGiven(before) && isInitialOfGiven(around.before(2))
				&& Mentions.TITLES.contains(around.before(3));
		boolean second = Mentions.AND.contains(before) && Mentions.TITLES.contains(around.before(3));
		return linked && Mentions.TITLES.contains(around.before(2)) || initials || second;
	}

	private boolean isInitialOfGiven(String word) {
		return word.length() == 1 && this.given.stream().anyMatch((name) -> name.startsWith(word));
	}

	private static boolean standsForAnOffice(Around around) {
		String before = around.before(1);
		String after = around.after(1);
		boolean named = Mentions.OFFICES.contains(after) || Mentions.PEOPLE_OF_AN_OFFICE.contains(after);
		boolean officeOf = Mentions.OF.contains(before) && (Mentions.OFFICES.contains(around.before(2))
				|| Mentions.PEOPLE_OF_AN_OFFICE.contains(around.before(2)));
		return named && isLeading(before) || officeOf || Mentions.WITH.contains(before);
	}

	private static boolean isLeading(String before) {
		return before.isEmpty() || Mentions.LEADING.contains(before);
	}

	/**
	 * The words near a place within its sentence.
	 *
	 * @param words of the text
	 * @param at the place
	 */
	private record Around(List<Word> words, int at) {

		String before(int steps) {
			for (int place = this.at; place > this.at - steps; place--) {
				if (place <= 0 || this.words.get(place).first()) {
					return "";
				}
			}
			return this.words.get(this.at - steps).form();
		}

		String after(int steps) {
			for (int place = this.at + 1; place <= this.at + steps; place++) {
				if (place >= this.words.size() || this.words.get(place).first()) {
					return "";
				}
			}
			return this.words.get(this.at + steps).form();
		}

	}

}
