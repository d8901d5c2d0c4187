package org.inquirytriage.demo.greenmail;

import java.util.List;

/** The messages that the end-to-end tests send to the program. */
public final class Letters {

	public static final String PROGRAM = "heart@example.org";

	private static final String HEAD = """
			From: %2$s
			To: heart@example.org
			Subject: %3$s
			Date: {date}
			Message-ID: <%1$s@writers.example>
			References: <root.%1$s@writers.example>
			Disposition-Notification-To: <receipts@desk.example>
			Return-Receipt-To: <receipts@desk.example>
			""";

	/** Where every writer asks for a receipt. */
	public static final String RECEIPTS = "receipts@desk.example";

	/** Those that are answered, and the subject of the answer. */
	public static final List<Letter> GENERAL = List.of(
			plain("insurance", "Insurance", "Do you take Medicare?", "Your question about insurance"),
			plain("records", "Records", "How do I get a copy of my medical records?",
					"Your question about medical records"),
			plain("groups", "Group", "Is there a support group for families?",
					"Your question about groups and classes"),
			plain("jobs", "Job openings", "Where can I see your open nursing jobs and how do I apply?",
					"Your question about jobs or training"),
			plain("change", "Reschedule", "How do I cancel or reschedule an appointment?",
					"Your question about appointments"),
			plain("visiting", "Visiting", "What are the visiting hours?", "Your question about visiting hours"));

	/** Those that are redirected, and the office that gets them. */
	public static final List<Letter> CLINICAL = List.of(
			plain("warfarin", "My medicine", "Can I take ibuprofen with my warfarin?", "heart-office@example.org"),
			plain("marquez", "For Dr. Elena Marquez",
					"Dear Dr. Marquez, do I need another echo before the dentist,"
							+ " and should I take an antibiotic first?",
					"suite-a@example.org"),
			plain("mixed", "Insurance",
					"Do you take Medicare? My ankles are swollen three weeks after my valve operation, is that normal?",
					"heart-office@example.org"),
			plain("results", "Echo results",
					"My ejection fraction is 35 percent. What does that mean for me, do I need surgery?",
					"heart-office@example.org"));

	/** Those that staff are alerted to, and the subject of the notice. */
	public static final List<Letter> EMERGENCIES = List.of(plain("chest", "please answer quick", """
			My wife has had a crushing pain in her chest for twenty minutes and it goes down her left arm.
			She is sweating and very pale. What should we do?""", "If this may be an emergency, call 911 now"),
			plain("breath", "help", "My father cannot breathe and his lips are turning blue.",
					"If this may be an emergency, call 911 now"),
			plain("burden", "no way out", "I have been thinking about ending my life. I do not see another way.",
					"Help is there now: call or text 988"),
			plain("pecho", "urgente",
					"Mi padre tiene un dolor muy fuerte en el pecho desde hace media hora y no puede respirar.",
					"Si puede ser una emergencia, llame al 911 ahora"));

	/** Those that a machine sent or spread; nobody gets an answer. */
	public static final List<Letter> AUTOMATIC = List.of(
			marked("away", "Auto-Submitted: auto-replied", "I am out of the office until Monday."),
			marked("list", "List-Id: <walk.lists.example>", "The minutes are on the shared drive."),
			marked("bulk", "Precedence: bulk", "Our spring catalogue is here."), bounce());

	/** Those that wait for a person; nobody gets an answer. */
	public static final List<Letter> HELD = List.of(
			marked("spam", "X-Spam-Flag: YES", "Clean your arteries in seven days with our drops."),
			plain("empty", "(no subject)", "", ""),
			plain("german", "Anfrage",
					"Guten Tag, können Sie mir bitte sagen, welche Unterlagen meine Tante mitbringen muss"
							+ " und ob jemand dort Deutsch spricht?",
					""),
			forged(), broken(), attachment());

	/**
	 * An automatic one with the words of an emergency: staff are alerted all the same.
	 */
	public static final Letter AUTOMATIC_EMERGENCY = marked("autochest", "Auto-Submitted: auto-generated",
			"My husband has crushing chest pain and cannot breathe.");

	private Letters() {
	}

	/** One in plain text. */
	static Letter plain(String name, String subject, String text, String expected) {
		return new Letter(name, writer(name), text, expected, head(name, subject) + """
				MIME-Version: 1.0
				Content-Type: text/plain; charset=UTF-8
				Content-Transfer-Encoding: 8bit

				""" + text + "\n");
	}

	private static Letter marked(String name, String field, String text) {
		Letter letter = plain(name, "Hello", text, "");
		return new Letter(name, letter.sender(), text, "", field + "\n" + letter.content());
	}

	/** One whose text is short and whose attachment is long. */
	public static Letter large() {
		String text = "Where can I park?";
		return new Letter("large", writer("large"), text, "", head("large", "Scan") + """
				MIME-Version: 1.0
				Content-Type: multipart/mixed; boundary=outer

				--outer
				Content-Type: multipart/alternative; boundary="in ner"

				--in ner
				Content-Type: text/plain; charset=UTF-8

				%1$s
				--in ner
				Content-Type: text/html; charset=UTF-8

				<p>%1$s</p>
				--in ner--
				--outer
				Content-Type: application/pdf; name="scan.pdf"
				Content-Disposition: attachment; filename="scan.pdf"
				Content-Transfer-Encoding: base64

				""".formatted(text) + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n".repeat(20_000) + "--outer--\n");
	}

	private static Letter forged() {
		Letter letter = plain("forged", "Visiting hours", "What are the visiting hours?", "");
		return new Letter("forged", "bulk-7781@farm.example", letter.text(), "", letter.content());
	}

	private static Letter bounce() {
		return bounce("bounce", "somebody@mx.example", "<unknown@mx.example>");
	}

	/** What a server returns that could not deliver a message to an address. */
	static Letter bounce(String name, String address, String messageId) {
		return new Letter(name, "", "", "", HEAD.formatted(name, "MAILER-DAEMON@mx.example", "Undelivered") + """
				MIME-Version: 1.0
				Content-Type: multipart/report; report-type=delivery-status; boundary=b

				--b
				Content-Type: text/plain

				Your message could not be delivered.
				--b
				Content-Type: message/delivery-status

				Reporting-MTA: dns; mx.example

				Final-Recipient: rfc822; %s
				Action: failed
				Status: 5.1.1

				--b
				Content-Type: text/rfc822-headers

				Message-ID: %s

				--b--
				""".formatted(address, messageId));
	}

	private static Letter broken() {
		return new Letter("broken", writer("broken"), "", "", head("broken", "directions") + """
				MIME-Version: 1.0
				Content-Type: multipart/mixed; boundary="outer"

				--outer
				Content-Type: text/plain; charset=UTF-8
				Content-Transfer-Encoding: base64

				SGVsbG8sIGNhbiB5b3UgdGVsbCBtZSB3*aGVyZSB0
				--inner
				""");
	}

	private static Letter attachment() {
		return new Letter("attachment", writer("attachment"), "", "", head("attachment", "scan") + """
				MIME-Version: 1.0
				Content-Type: multipart/mixed; boundary="m"

				--m
				Content-Type: application/pdf; name="scan.pdf"
				Content-Disposition: attachment; filename="scan.pdf"
				Content-Transfer-Encoding: base64

				JVBERi0xLjQK
				--m--
				""");
	}

	private static String head(String name, String subject) {
		return HEAD.formatted(name, writer(name), subject);
	}

	private static String writer(String name) {
		return name + "@writers.example";
	}

	/**
	 * A message to the program.
	 *
	 * @param name of the case
	 * @param sender the reverse-path, empty for the null one
	 * @param text what its writer wrote
	 * @param expected what comes of it, empty for nothing
	 * @param content the whole message
	 */
	public record Letter(String name, String sender, String text, String expected, String content) {

		/** The same with a display name, as it stands in the field. */
		Letter from(String displayName) {
			return new Letter(this.name, this.sender, this.text, this.expected, this.content
				.replace("From: " + this.sender, "From: " + displayName.strip() + " <" + this.sender + ">"));
		}

		/** The same from another address. */
		Letter sentBy(String address) {
			return new Letter(this.name, address, this.text, this.expected,
					this.content.replace("From: " + this.sender, "From: " + address));
		}

		/** The same with one more field. */
		Letter with(String field) {
			return new Letter(this.name, this.sender, this.text, this.expected, field + "\n" + this.content);
		}

		/** Its Message-ID in angle brackets. */
		public String messageId() {
			return "<" + this.name + "@writers.example>";
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
