package org.inquirytriage.tuning.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Masks what may name a person: addresses, phone numbers, dates, names and record
 * numbers. Rules find much and never all, so a person looks at every text.
 */
public final class Masking {

	private static final int SHORTEST_NAME = 3;

	private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
			+ "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo"
			+ "|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";

	private static final String STREET = "(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct"
			+ "|way|place|pl|terrace|parkway|pkwy)";

	private static final String RECORD = "(?:mrn|record|chart|account|member|policy|case|claim|patient|id|expediente"
			+ "|historia|póliza)(?:[ \\t]+(?:id|number|no\\.?|num\\.?|número))?[ \\t]*[:#]?[ \\t]*";

	// A full stop ends a name unless it follows an initial.
	private static final String WORD = "\\p{Lu}(?:\\.|[\\p{L}'’-]*+)";

	private static final String NAME = WORD + "(?:[ \\t]+" + WORD + "){0,3}";

	private static final String TITLE = "(?:Dr|Mr|Mrs|Ms|Miss|Prof|Sr|Sra|Srta|Dra|Doctor|Doctora|Nurse)\\b\\.?[ \\t]+";

	private static final String GREETING = "(?i:dear|hello|hi|hey|good (?:morning|afternoon|evening)|estimad[oa]s?"
			+ "|querid[oa]s?|hola|buenos días|buenas tardes)";

	private static final String NOBODY = "(?i:sir|madam|team|all|there|staff|doctor|friends?|heart|program|everyone"
			+ "|equipo|señor(?:a|es)?)\\b";

	private static final String CLOSING = "(?:thanks?(?: you)?(?: (?:so|very) much)?|many thanks|regards"
			+ "|(?:kind|best|warm) regards|best(?: wishes)?|sincerely|yours(?: truly| sincerely)?|cheers|love"
			+ "|gracias|muchas gracias|saludos|atentamente|un saludo)";

	private static final String RELATIVE = "(?i:\\bmy (?:husband|wife|mother|father|mom|dad|son|daughter|brother"
			+ "|sister|friend)\\b|\\bmi (?:esposo|esposa|madre|padre|mamá|papá|hijo|hija|hermano|hermana)\\b)";

	private static final List<Rule> RULES = List.of(
			rule(Kind.ADDRESS, "(?i)(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++"),
			rule(Kind.ADDRESS, "(?i)\\b(?:https?://|www\\.)\\S++"),
			rule(Kind.ADDRESS,
					"(?i)\\b\\d{1,6}[a-z]?[ \\t]+(?:[\\p{L}\\d.'-]+[ \\t]+){1,4}?" + STREET
							+ "\\b\\.?(?:,?[ \\t]+(?:apt|apartment|unit|suite|#)\\.?[ \\t]*\\w+)?"),
			rule(Kind.ADDRESS,
					"(?i)\\b(?:calle|avenida|av\\.|carrera|paseo)[ \\t]+(?:[\\p{L}.'-]+[ \\t]+){1,4}?\\d+\\w*"),
			rule(Kind.ADDRESS, "\\b[A-Z]{2}[ \\t]+\\d{5}(?:-\\d{4})?\\b"),
			rule(Kind.NUMBER, "\\b\\d{3}-\\d{2}-\\d{4}\\b"),
			rule(Kind.PHONE, "(?<![\\d-])(?:\\+?\\d{1,3}[-. ]?)?\\(?\\d{3}\\)?[-. ]?\\d{3}[-. ]?\\d{4}(?![\\d-])"),
			rule(Kind.PHONE, "(?<![\\d-])\\d{3}[-.]\\d{4}(?![\\d-])"),
			rule(Kind.DATE, "\\b\\d{4}-\\d{1,2}-\\d{1,2}\\b"),
			rule(Kind.DATE, "\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b"),
			rule(Kind.DATE, "(?i)\\b" + MONTH + "\\.?[ \\t]+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?[ \\t]*\\d{4}\\b)?"),
			rule(Kind.DATE,
					"(?i)\\b\\d{1,2}(?:st|nd|rd|th)?[ \\t]+(?:of[ \\t]+|de[ \\t]+)?" + MONTH
							+ "\\b(?:,?[ \\t]+(?:de[ \\t]+)?\\d{4}\\b)?"),
			rule(Kind.DATE, "(?i)\\b(?:born(?: in| on)?|dob:?|nací en|nacido en|nacida en)[ \\t]+(\\d{4})\\b"),
			rule(Kind.AGE, "(?i)\\b(9\\d|1[01]\\d)(?=[ -]?(?:years?[ -]old|yrs?\\b|y/o|yo\\b|años))"),
			rule(Kind.NUMBER, "(?i)\\b" + RECORD + "((?=[\\w-]*\\d)[a-z]{0,4}-?\\d[\\w-]{3,})"),
			rule(Kind.NUMBER, "(?<![\\d.-])\\d{6,}(?![\\d.-])"),
			rule(Kind.NAME, "(?m)^[ \\t]*" + GREETING + "[ \\t,]+(?!" + NOBODY + ")((?:" + TITLE + ")?" + NAME + ")"),
			rule(Kind.NAME, "\\b" + TITLE + "(" + NAME + ")"),
			rule(Kind.NAME,
					"(?i:\\b(?:my name is|i am called|this is|me llamo|mi nombre es|le escribe)\\b)[ \\t]+(" + NAME
							+ ")"),
			rule(Kind.NAME, RELATIVE + ",?[ \\t]+(" + NAME + ")"),
			rule(Kind.NAME,
					"(?im)^[ \\t]*" + CLOSING + "[,.!]*[ \\t]*\\R*[ \\t]*[-–—]*[ \\t]*(?-i:(" + NAME + "))[ \\t.]*$"),
			rule(Kind.NAME, "\\n[ \\t]*[-–—]*[ \\t]*(\\p{Lu}[\\p{L}'’-]++(?:[ \\t]+" + WORD + "){0,2})\\s*\\z"));

	private Masking() {
	}

	/** The kinds of what is masked; each stands in the text instead. */
	public enum Kind {

		/** Where somebody lives or is reached. */
		ADDRESS,
		/** A telephone number. */
		PHONE,
		/** A date. */
		DATE,
		/** An age that few people reach. */
		AGE,
		/** A person's name. */
		NAME,
		/** The number of a record. */
		NUMBER;

		/** What stands in its place. */
		public String mask() {
			return "[" + name().toLowerCase(Locale.ROOT) + "]";
		}

	}

	/** A text in pieces, those to be masked marked. */
	public static List<Piece> pieces(String text, String writer) {
		List<Found> found = new ArrayList<>();
		Stream.concat(RULES.stream(), ofWriter(writer)).forEach((rule) -> rule.find(text, found));
		found.sort(Comparator.comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder()));
		List<Piece> pieces = new ArrayList<>();
		int at = 0;
		for (Found one : found) {
			if (one.start() >= at) {
				add(pieces, text.substring(at, one.start()), null);
				add(pieces, text.substring(one.start(), one.end()), one.kind());
				at = one.end();
			}
		}
		add(pieces, text.substring(at), null);
		return List.copyOf(pieces);
	}

	private static void add(List<Piece> pieces, String text, @Nullable Kind kind) {
		if (!text.isEmpty()) {
			pieces.add(new Piece(text, kind));
		}
	}

	/** The text of pieces with the marked ones masked. */
	public static String masked(List<Piece> pieces) {
		return pieces.stream().map(Piece::masked).collect(Collectors.joining());
	}

	// An address often tells its owner's name: pat.miller@example.org.
	private static Stream<Rule> ofWriter(String writer) {
		int at = writer.indexOf('@');
		return (at < 0) ? Stream.empty()
				: Arrays.stream(writer.substring(0, at).split("[^\\p{L}]+"))
					.filter((word) -> word.length() >= SHORTEST_NAME)
					.map((word) -> rule(Kind.NAME, "(?iu)\\b" + Pattern.quote(word) + "\\b"));
	}

	private static Rule rule(Kind kind, String pattern) {
		return new Rule(kind, Pattern.compile(pattern, Pattern.UNICODE_CASE));
	}

	/**
	 * A piece of a text.
	 *
	 * @param text of it
	 * @param kind of what is to be masked, null when it may stand
	 */
	public record Piece(String text, @Nullable Kind kind) {

		/** The piece as it may stand. */
		public String masked() {
			return (this.kind == null) ? this.text : this.kind.mask();
		}

	}

	private record Found(Kind kind, int start, int end) {
	}

	/** A rule; where its pattern has a group, only that is masked. */
	private record Rule(Kind kind, Pattern pattern) {

		void find(String text, List<Found> found) {
			Matcher matcher = this.pattern.matcher(text);
			while (matcher.find()) {
				int group = Math.min(1, matcher.groupCount());
				found.add(new Found(this.kind, matcher.start(group), matcher.end(group)));
			}
		}

	}

}
