package org.inquirytriage.office;

import java.util.List;

/**
 * A name, another name or a place of an office.
 *
 * @param forms its words in the form in which they are compared
 * @param place whether it is a place, which people also live in or pass by
 * @param office it belongs to
 */
record OfficeName(List<String> forms, boolean place, Office office) {

	/** The name of an office, or of one of its physicians in another spelling. */
	static OfficeName of(String name, Office office) {
		List<String> forms = Word.forms(name);
		boolean likeAPlace = forms.size() == 1
				|| office.locations().stream().anyMatch((place) -> joined(Word.forms(place)).equals(joined(forms)));
		return new OfficeName(forms, likeAPlace, office);
	}

	/** A place where an office is. */
	static OfficeName ofPlace(String place, Office office) {
		List<String> forms = Word.forms(place);
		return new OfficeName(forms, forms.stream().noneMatch(Mentions.OFFICES::contains), office);
	}

	/** Whether the words at a place are this name. */
	boolean standsAt(List<Word> words, int at) {
		if (at + this.forms.size() > words.size()) {
			return false;
		}
		for (int index = 0; index < this.forms.size(); index++) {
			Word word = words.get(at + index);
			if (!same(word.form(), this.forms.get(index)) || index > 0 && word.first()) {
				return false;
			}
		}
		return true;
	}

	/** Whether the words at a place are this name and mean the office, not the town. */
	boolean meansOfficeAt(List<Word> words, int at) {
		if (!standsAt(words, at)) {
			return false;
		}
		int next = at + this.forms.size();
		boolean followed = next < words.size() && words.get(next).isOneOf(Mentions.OFFICES);
		boolean led = at > 1 && words.get(at - 1).isOneOf(Mentions.AT) && words.get(at - 2).isOneOf(Mentions.OFFICES);
		return !this.place || followed || led;
	}

	private static boolean same(String word, String form) {
		return word.equals(form) || Mentions.TITLES.contains(form) && form.startsWith("d") && word.startsWith("d")
				&& Mentions.TITLES.contains(word);
	}

	private static String joined(List<String> forms) {
		return String.join("", forms);
	}

}
