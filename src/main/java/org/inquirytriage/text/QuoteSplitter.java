package org.inquirytriage.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Separates what the writer wrote from quoted mail, signature and footer; keeps all of
 * it.
 */
final class QuoteSplitter {

	private static final int LONGEST_SIGNATURE_LINES = 12;

	private static final Pattern QUOTE_MARK = Pattern.compile("^\\s{0,3}(?:>|\\|\\s).*");

	private static final Pattern ATTRIBUTION = Pattern.compile(
			"^\\W{0,3}(?:on|el|le|am|il|em|op|den)\\b.{5,200}\\b(?:wrote|writes|said|escribi[oó]|a écrit|schrieb|"
					+ "ha scritto|escreveu|schreef|skrev)\\b.{0,40}:?\\s*$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

	private static final Pattern REST_IS_QUOTED = Pattern.compile(
			"^\\s*(?:[-_=*]{2,}\\s*(?:original message|forwarded message|forwarded by|mensaje original|"
					+ "mensaje reenviado|reply message|message d'origine|ursprüngliche nachricht)\\b.*|"
					+ "(?:begin forwarded message|inicio del mensaje reenviado)\\s*:?\\s*)$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern HEADER_LINE = Pattern.compile(
			"^\\W{0,4}(from|sent|to|date|subject|cc|de|enviado|enviado el|para|fecha|asunto)\\W{0,3}:.*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SUBJECT_LINE = Pattern.compile("^\\W{0,4}(?:subject|asunto)\\b.*",
			Pattern.CASE_INSENSITIVE);

	private static final String ENDS_A_SENTENCE = ".?!:;";

	private static final Pattern SIGNATURE_MARK = Pattern.compile("^(?:--|__|—|–)\\s*$");

	private static final Pattern FOOTER = Pattern.compile(
			"^\\s*(?:sent from my |sent from (?:yahoo|mail for|outlook|samsung|proton)|sent via |get outlook for |"
					+ "enviado desde mi |enviado desde |obtener outlook|confidentiality notice|"
					+ "this (?:e-?mail|message|communication)(?: \\(?including| and any| is intended| may contain)|"
					+ "the information contained in this (?:e-?mail|message|transmission)|"
					+ "aviso de confidencialidad|este (?:correo|mensaje) (?:electr|y |es confid)).*",
			Pattern.CASE_INSENSITIVE);

	private QuoteSplitter() {
	}

	/**
	 * The three kinds of text in a body.
	 *
	 * @param author what the writer wrote
	 * @param quoted what is quoted or forwarded
	 * @param signature the signature and footer
	 */
	record Divided(String author, String quoted, String signature) {
	}

	static Divided divide(String body) {
		List<String> author = new ArrayList<>();
		List<String> quoted = new ArrayList<>();
		List<String> lines = body.lines().toList();
		boolean restIsQuoted = false;
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			restIsQuoted = restIsQuoted || REST_IS_QUOTED.matcher(line).matches() || startsHeaderBlock(lines, i);
			int attribution = restIsQuoted ? 0 : attributionLines(lines, i);
			if (attribution > 0) {
				quoted.addAll(lines.subList(i, i + attribution));
				i += attribution - 1;
				restIsQuoted = !followedByQuoteMarks(lines, i + 1);
			}
			else if (restIsQuoted || QUOTE_MARK.matcher(line).matches()) {
				quoted.add(line);
			}
			else {
				author.add(line);
			}
		}
		return withSignature(author, String.join("\n", quoted).strip());
	}

	/** Whether a line only says who wrote what follows, to whom and when. */
	static boolean isFrame(String line) {
		boolean header = HEADER_LINE.matcher(line).matches() && !SUBJECT_LINE.matcher(line).matches();
		return header || ATTRIBUTION.matcher(line).matches() || REST_IS_QUOTED.matcher(line).matches();
	}

	private static Divided withSignature(List<String> author, String quoted) {
		int from = signatureStart(author);
		String text = String.join("\n", author.subList(0, from)).strip();
		String signature = String.join("\n", author.subList(from, author.size())).strip();
		return new Divided(text, quoted, signature);
	}

	private static int signatureStart(List<String> lines) {
		int earliest = Math.max(0, lines.size() - LONGEST_SIGNATURE_LINES);
		for (int i = 0; i < lines.size(); i++) {
			boolean marked = i >= earliest && i > 0 && SIGNATURE_MARK.matcher(lines.get(i)).matches();
			if (marked || (i > 0 && isFooterToTheEnd(lines, i))) {
				return i;
			}
		}
		return lines.size();
	}

	private static boolean isFooterToTheEnd(List<String> lines, int at) {
		return lines.size() - at <= LONGEST_SIGNATURE_LINES && FOOTER.matcher(lines.get(at)).matches();
	}

	private static int attributionLines(List<String> lines, int at) {
		StringBuilder joined = new StringBuilder();
		for (int count = 1; count <= 3 && at + count <= lines.size(); count++) {
			String line = lines.get(at + count - 1).strip();
			if (line.isEmpty() || (count > 1 && !mayGoOn(lines.get(at + count - 2)))) {
				return 0;
			}
			joined.append(' ').append(line);
			if (ATTRIBUTION.matcher(joined.substring(1)).matches()) {
				return endsLikeAttribution(joined) || followedByQuoteMarks(lines, at + count) ? count : 0;
			}
		}
		return 0;
	}

	// A line that ends in the middle of saying who wrote, and when.
	private static boolean mayGoOn(String line) {
		return line.chars().anyMatch((each) -> each == '@' || (each >= '0' && each <= '9'))
				&& ENDS_A_SENTENCE.indexOf(line.charAt(line.length() - 1)) < 0;
	}

	private static boolean endsLikeAttribution(CharSequence line) {
		return line.charAt(line.length() - 1) == ':';
	}

	private static boolean followedByQuoteMarks(List<String> lines, int from) {
		for (int i = from; i < Math.min(from + 3, lines.size()); i++) {
			if (QUOTE_MARK.matcher(lines.get(i)).matches()) {
				return true;
			}
		}
		return false;
	}

	private static boolean startsHeaderBlock(List<String> lines, int at) {
		int found = 0;
		for (int i = at; i < Math.min(at + 6, lines.size()); i++) {
			if (HEADER_LINE.matcher(lines.get(i)).matches()) {
				found++;
			}
			else if (i == at) {
				return false;
			}
		}
		return found >= 3;
	}

}
