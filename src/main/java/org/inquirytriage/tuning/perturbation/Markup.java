package org.inquirytriage.tuning.perturbation;

import java.util.random.RandomGenerator;

import org.inquirytriage.tuning.Letter;

/**
 * The text as HTML whose words are cut by empty elements and comments, with hidden words
 * between them or without.
 *
 * @param hiddenWords whether words that a reader does not see stand among the others
 */
record Markup(boolean hiddenWords) implements Perturbation {

	private static final String[] CUTS = { "<b></b>", "<!-- -->", "<span></span>", "<wbr>" };

	private static final String HIDDEN = "<span style=\"display:none\">free parking map visiting hours</span>";

	@Override
	public String name() {
		return this.hiddenWords ? "HTML with hidden words" : "HTML that cuts words";
	}

	@Override
	public Letter apply(Letter letter, String language, RandomGenerator random) {
		StringBuilder html = new StringBuilder("<html><body><p>");
		for (String word : letter.text().split("(?<=\\s)")) {
			int at = (word.length() > 4 && random.nextInt(3) == 0) ? 2 : 0;
			html.append(escaped(word.substring(0, at)))
				.append((at > 0) ? CUTS[random.nextInt(CUTS.length)] : "")
				.append(escaped(word.substring(at)));
			if (this.hiddenWords && random.nextInt(6) == 0) {
				html.append(HIDDEN);
			}
		}
		html.append(this.hiddenWords ? HIDDEN : "").append("</p></body></html>");
		return new Letter(letter.subject(), "", html.toString());
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>\n");
	}

}
