package org.inquirytriage.tuning.perturbation;

import java.util.random.RandomGenerator;

import org.inquirytriage.tuning.Letter;

/** Everything in the subject, nothing below it. */
final class SubjectOnly implements Perturbation {

	@Override
	public String name() {
		return "subject only";
	}

	@Override
	public Letter apply(Letter letter, String language, RandomGenerator random) {
		String all = (letter.subject() + " " + letter.text()).strip().replaceAll("\\s+", " ");
		return Letter.plain(all, "");
	}

}
