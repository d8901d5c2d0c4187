package org.inquirytriage.benchmark.pages;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryEvent.Kind;
import org.inquirytriage.inquiry.InquiryId;
import org.jspecify.annotations.Nullable;

/** Fills a database as years of work would: most of it done, the newest waiting. */
final class ManyInquiries {

	/** A word of which a few old inquiries tell. */
	static final String RARE = "quokka";

	/** One inquiry in so many tells of it. */
	static final int RARE_EVERY = 250_000;

	private static final int BATCH = 500;

	private static final int NEIGHBOURS = 5000;

	private static final int HIGHEST = 99_999_999;

	private static final Duration YEARS = Duration.ofDays(3 * 365);

	private static final List<String> REASONS = List.of("unsure", "no-topic", "many-topics", "follow-up", "attachment",
			"language", "unknown-words", "other");

	private static final List<String> RULES = List.of("SUP-04", "SUP-07", "SUP-09", "SUP-22");

	private static final List<String> STAFF = List.of("ann", "bob", "eve", "joe", "sam");

	private static final String DOCUMENT = """
			{"marks":[],"sentences":[{"source":"BODY","start":0,"end":20,"clinical":0.01,"other":0.02,\
			"contributions":[{"feature":"w=parking","weight":-1.2},{"feature":"w=garage","weight":-0.8}]}],\
			"topics":[{"topic":"parking-transit","probability":0.94}],"attachments":[]}""";

	private final Random chance = new Random(17);

	private final int number;

	private final int waiting;

	private final Instant now;

	private final List<String> texts;

	private final Tables tables;

	ManyInquiries(Connection connection, int number, List<String> texts, Instant now) throws SQLException {
		this.number = number;
		// what a program holds in a fortnight
		this.waiting = Math.max(100, Math.min(number / 73, 14_000));
		this.texts = texts;
		this.now = now;
		this.tables = new Tables(connection);
	}

	/**
	 * An id as good as random among its neighbours; over all of them rising, as H2 takes
	 * hours to fill otherwise.
	 */
	static UUID id(int index) {
		UUID any = UUID.nameUUIDFromBytes(("inquiry " + index).getBytes(StandardCharsets.UTF_8));
		return new UUID((block(index) << 40) | (any.getMostSignificantBits() & 0xffffffffffL),
				any.getLeastSignificantBits());
	}

	private static long block(int index) {
		return (HIGHEST - index) / NEIGHBOURS;
	}

	static String writer(int index) {
		return String.format("writer.%06d@example.com", index % 400_000);
	}

	static String messageId(int index) {
		return String.format("%08d.mail@example.com", HIGHEST - index);
	}

	/** The index counts from the newest. */
	void fill(Connection connection) throws SQLException {
		connection.setAutoCommit(false);
		for (int index = this.number - 1; index >= 0; index--) {
			add(index);
			if (index % BATCH == 0) {
				this.tables.flush();
				connection.commit();
			}
			if (index % 100_000 == 0) {
				System.out.println("  " + (this.number - index) + " inquiries");
			}
		}
		this.tables.close();
	}

	private void add(int index) throws SQLException {
		Instant received = this.now.minus(YEARS.multipliedBy(index).dividedBy(this.number)).minusSeconds(30);
		Case made = made(index);
		UUID id = id(index);
		String text = this.texts.get(this.chance.nextInt(this.texts.size()));
		String subject = text.substring(0, Math.min(40, text.length())).replaceAll("\\s+", " ");
		List<InquiryEvent> events = events(new InquiryId(id), made, received);
		this.tables.inquiry.add(id, "program", hex(index), 4000L, messageId(index), writer(index), writer(index),
				subject, received,
				received, "", "", made.status, made.priority, 1, 3L, null, made.claimedBy,
				(made.claimedBy != null) ? this.now.plus(Duration.ofDays(1)) : null,
				made.status.equals("QUARANTINED") ? "It could not be read" : null, received.plusSeconds(2),
				made.status.equals("DONE") ? received.plusSeconds(9000) : null, made.disposition, made.reason,
				made.rule, (made.rule != null) ? "Auto-Submitted" : null, made.disposition.equals("escalate"),
				"parking-transit", made.disposition.equals("redirect") ? "harbor-street" : null, 0.2, "en",
				"L3 clinical 0.200, other 0.002\nL4 parking-transit 0.941",
				"lexicon=b7719d02\nmodel=5f0c2a91\ntemplates=11c03e58", events.size(), events.getLast().hash(),
				made.handedTo, made.snoozed ? this.now.plus(Duration.ofDays(1)) : null, made.reviewedAs,
				made.reviewedBy, false);
		this.tables.text.add(id, (index % RARE_EVERY == RARE_EVERY - 1) ? text + " A " + RARE + " too." : text, "",
				"Pat", null);
		this.tables.document.add(id, DOCUMENT);
		for (InquiryEvent event : events) {
			this.tables.event.add(id, event.number(), event.kind().name(), event.at(), event.actor(), "",
					event.previousHash(), event.hash());
		}
		besides(id, made, received, index);
	}

	private void besides(UUID id, Case made, Instant received, int index) throws SQLException {
		this.tables.copy.add("program", "INBOX", 1L, (long) (this.number - index), id, received);
		if (made.sends()) {
			this.tables.outbox.add(id, id.toString(),
					made.disposition.equals("redirect") ? "REDIRECT_NOTICE" : "ANSWER", writer(index), "SENT", 1, 1,
					null, received, 1L, false, "250 2.0.0 Ok", received.plusSeconds(60),
					"reply-" + messageId(index), received, "program@example.org", "The program", "Re: Question",
					this.texts.get(this.chance.nextInt(this.texts.size())), messageId(index), "", "REPLIED", "en",
					null);
		}
		if (made.reviewedAs != null) {
			this.tables.review.add(id, 1, made.reviewedAs, made.reviewedBy, received.plusSeconds(9000),
					received.plusSeconds(9030), null, 3L, "HELD", 2, "");
			this.tables.access.add(made.reviewedBy, "VIEWED_INQUIRY", id.toString(), received.plusSeconds(8900));
		}
		if (made.disposition.equals("auto-reply") && index % 20 == 0) {
			this.tables.sample.add(id, "NEAR", false, received.plusSeconds(60), "GENERAL", "GENERAL", true, "ann",
					received.plusSeconds(9000));
		}
	}

	private Case made(int index) {
		int draw = this.chance.nextInt(1000);
		boolean fresh = index < this.waiting;
		if (draw < 500) {
			return new Case("auto-reply", null, null, "DONE", 3);
		}
		if (draw < 700) {
			return new Case("redirect", null, null, "DONE", 2);
		}
		if (draw < 770) {
			return new Case("suppressed", null, RULES.get(draw % RULES.size()), "DONE", 3);
		}
		if (draw < 780) {
			Case emergency = new Case("escalate", null, null, (index < 1000) ? "ESCALATED" : "DONE", 0);
			return (index < 1000) ? emergency : emergency.by("close", staff());
		}
		Case held = new Case("hold", REASONS.get(draw % REASONS.size()), null,
				fresh ? (draw == 999) ? "QUARANTINED" : "HELD" : "DONE", (draw % 10 == 0) ? 1 : 2);
		if (!fresh) {
			return held.by((draw % 3 == 0) ? "close" : "answer", staff());
		}
		return switch (index % 100) {
			case 1 -> held.claimed(staff());
			case 2 -> held.handed(staff());
			case 3 -> held.asleep();
			default -> held;
		};
	}

	private List<InquiryEvent> events(InquiryId id, Case made, Instant received) {
		InquiryEvent first = event(null, id, Kind.RECEIVED, received, "intake");
		InquiryEvent decided = event(first, id, Kind.DECIDED, received.plusSeconds(2), "triage");
		if (made.reviewedBy == null) {
			return List.of(first, decided);
		}
		InquiryEvent claimed = event(decided, id, Kind.CLAIMED, received.plusSeconds(8900), made.reviewedBy);
		return List.of(first, decided, claimed,
				event(claimed, id, Kind.REVIEWED, received.plusSeconds(9000), made.reviewedBy));
	}

	private static InquiryEvent event(@Nullable InquiryEvent before, InquiryId id, Kind kind, Instant at,
			String actor) {
		return InquiryEvent.following((before != null) ? before.number() + 1 : 1, (before != null) ? before.hash() : "",
				id, kind, at, new InquiryEvent.Entry(actor, Map.of()));
	}

	private String staff() {
		return STAFF.get(this.chance.nextInt(STAFF.size()));
	}

	private String hex(int index) {
		StringBuilder hex = new StringBuilder(String.format("%016x", block(index)));
		for (int part = 0; part < 3; part++) {
			hex.append(String.format("%016x", this.chance.nextLong()));
		}
		return hex.toString();
	}

	/** How an inquiry was decided and stands. */
	private record Case(String disposition, @Nullable String reason, @Nullable String rule, String status, int priority,
			@Nullable String reviewedAs, @Nullable String reviewedBy, @Nullable String claimedBy,
			@Nullable String handedTo, boolean snoozed) {

		Case(String disposition, @Nullable String reason, @Nullable String rule, String status, int priority) {
			this(disposition, reason, rule, status, priority, null, null, null, null, false);
		}

		Case by(String as, String person) {
			return new Case(this.disposition, this.reason, this.rule, this.status, this.priority, as, person, null,
					null, false);
		}

		Case claimed(String person) {
			return new Case(this.disposition, this.reason, this.rule, this.status, this.priority, null, null, person,
					null, false);
		}

		Case handed(String person) {
			return new Case(this.disposition, this.reason, this.rule, this.status, this.priority, null, null, null,
					person, false);
		}

		Case asleep() {
			return new Case(this.disposition, this.reason, this.rule, this.status, this.priority, null, null, null,
					null, true);
		}

		boolean sends() {
			return this.disposition.equals("auto-reply") || this.disposition.equals("redirect")
					|| "answer".equals(this.reviewedAs);
		}

	}

}
