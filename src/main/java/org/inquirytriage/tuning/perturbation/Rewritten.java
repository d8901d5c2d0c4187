package org.inquirytriage.tuning.perturbation;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

import org.inquirytriage.tuning.Letter;

/**
 * Rewrites subject and text by one rule and leaves nothing to chance.
 *
 * @param name as reports write it
 * @param rule that every text is rewritten by
 */
record Rewritten(String name, UnaryOperator<String> rule) implements Perturbation {

	@Override
	public Letter apply(Letter letter, String language, RandomGenerator random) {
		return Letter.plain(this.rule.apply(letter.subject()), this.rule.apply(letter.text()));
	}

}
