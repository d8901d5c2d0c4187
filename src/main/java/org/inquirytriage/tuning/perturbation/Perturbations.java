package org.inquirytriage.tuning.perturbation;

import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.Letter;

/** The perturbations that triage is measured under. */
public final class Perturbations {

	private Perturbations() {
	}

	/** All of them, in the order of reports. */
	public static List<Perturbation> all() {
		return List.of(new Typos(), new Rewritten("capitals only", (text) -> text.toUpperCase(Locale.ROOT)),
				new Rewritten("no capitals", (text) -> text.toLowerCase(Locale.ROOT)),
				new Rewritten("no punctuation", (text) -> text.replaceAll("[^\\p{L}\\p{N}\\p{M}\\s'’]+", " ")),
				new LookAlikes(), new InvisibleCharacters(), new BrokenLines(), new Markup(false), new Markup(true),
				Surroundings.quotedHistory(), new SubjectOnly(), Surroundings.smallTalk(), Surroundings.longStory(),
				Surroundings.encodedNoise());
	}

	/** The letter of an inquiry written in this way, the same in every run. */
	public static Letter written(Perturbation perturbation, LabelledInquiry inquiry) {
		long seed = 31L * perturbation.name().hashCode() + inquiry.id().hashCode();
		return perturbation.apply(Letter.of(inquiry), inquiry.language(), new Random(seed));
	}

}
