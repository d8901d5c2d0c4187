package org.inquirytriage.reply;

/**
 * Wording that is ready to be sent, free of anything a writer wrote.
 *
 * @param template its source, such as {@code parking-transit@en}, two topics joined as in
 * {@code hours+parking-transit@en}, two languages as in {@code received@vi+en}
 * @param subject fixed wording
 * @param text plain text with line feeds; the mail transport makes them CRLF
 */
public record Composed(String template, String subject, String text) {

	/** What stands between the same words in two languages. */
	static final String NEXT_LANGUAGE = "\n\n* * *\n\n";

	/** The language of the words; of two, both, as Content-Language lists them. */
	public String language() {
		int at = this.template.lastIndexOf('@');
		return (at < 0) ? TemplateLibrary.STAFF_LANGUAGE : this.template.substring(at + 1).replace("+", ", ");
	}

}
