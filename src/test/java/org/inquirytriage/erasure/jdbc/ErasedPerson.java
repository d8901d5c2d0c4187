package org.inquirytriage.erasure.jdbc;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.erasure.Erasures.Order;
import org.inquirytriage.erasure.Preview;
import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.inquiry.TestMail;
import org.inquirytriage.inquiry.UndecidedInquiries.Claim;
import org.inquirytriage.inquiry.jdbc.InquiryFixture;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.TestMessages;
import org.inquirytriage.outbox.jdbc.TestOutbox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database in which a person stands in every table that can hold one. */
final class ErasedPerson {

	static final EmailAddress PAT = EmailAddress.of("Pat@Example.org");

	/** A word that only the person wrote, and staff in every text about it. */
	static final String WORD = "zzword";

	final InquiryFixture fixture;

	final JdbcClient jdbc;

	final TestOutbox mail;

	final JdbcErasures erasures;

	ErasedPerson(TestDatabase database) {
		this.fixture = new InquiryFixture(database);
		this.jdbc = JdbcClient.create(this.fixture.source);
		this.mail = new TestOutbox(this.fixture.source, this.fixture.clock, (event) -> {
		}, 100);
		this.erasures = new JdbcErasures(this.jdbc, this.fixture.history(), this.fixture.transaction,
				this.fixture.clock);
	}

	/** A message of the person. */
	static TestMail message(long uid) {
		return TestMail.at(uid).from("pat@example.org").subject("About " + WORD).body("My " + WORD + " hurts");
	}

	/** An inquiry that was answered. */
	InquiryId answered(TestMail message) {
		return decided(message, DispositionKind.AUTO_REPLY, null);
	}

	/** An inquiry that waits for a person. */
	InquiryId held(TestMail message) {
		return decided(message, DispositionKind.HOLD, null);
	}

	/** A bounce of mail to the person. */
	InquiryId bounce(long uid) {
		return decided(
				TestMail.at(uid).from("mailer-daemon@mx.example.net").body("pat@example.org has no such mailbox"),
				DispositionKind.SUPPRESSED, new Decision.Suppression("SUP-01", "to pat@example.org"));
	}

	private InquiryId decided(TestMail message, DispositionKind kind, Decision.@Nullable Suppression suppression) {
		InquiryId id = this.fixture.inquiries().store(message.message()).id();
		Claim claim = this.fixture.undecided().claim(9, Duration.ofMinutes(2)).getFirst();
		this.fixture.undecided()
			.record(claim,
					new Decision(kind, (kind == DispositionKind.HOLD) ? "unsure" : null, suppression, false,
							List.of("parking-transit"), null, 0.1, "en", Priority.LOW, List.of("L2 found " + WORD),
							Map.of("model", "m1"), "{\"found\":\"" + WORD + "\"}"),
					new BodyText(message.body(), "> " + WORD, WORD, "<p>" + WORD));
		return id;
	}

	/** An answer to the person that the server took. */
	OutboxEntry sent(InquiryId id) {
		OutboxEntry entry = OutboxEntry.ready(id.toString(), Action.ANSWER, TestMessages.answer(id.toString(), PAT));
		this.mail.outbox().store(entry);
		this.mail.ledger().claim(id.toString(), Action.ANSWER, PAT, "parking-transit");
		state(entry, "SENT");
		return entry;
	}

	/** Moves mail to a state in which it waits for nothing. */
	void state(OutboxEntry entry, String state) {
		this.jdbc.sql("""
				update outbox_entry set state = :state, due = null, body = :word, subject = :word,
				    server_reply = 'no pat@example.org' where id = :id
				""").param("state", state).param("word", WORD).param("id", entry.id()).update();
	}

	/** The words of the person in all tables beside those of the inquiry itself. */
	void everywhere(InquiryId id) {
		OffsetDateTime now = InquiryFixture.NOW.atOffset(ZoneOffset.UTC);
		Map<String, Object> values = Map.of("id", id.value(), "name", id.toString(), "word", WORD, "now", now, "drop",
				UUID.randomUUID());
		for (String sql : List.of(
				"insert into review_draft (inquiry_id, topics, language, body, person, saved)"
						+ " values (:id, '', 'en', :word, 'ann', :now)",
				"insert into review_note (inquiry_id, number, person, written, content)"
						+ " values (:id, 1, 'ann', :now, :word)",
				"insert into review_note (inquiry_id, number, person, written, content, sort)"
						+ " values (:id, 2, 'ann', :now, :word, 'QUESTION')",
				"insert into labelled_example (inquiry_id, truth, topics, language, subject, content, corrected, person,"
						+ " labelled) values (:id, 'general', '', 'en', :word, :word, true, 'ann', :now)",
				"insert into learning_example (inquiry_id, label_given, enters, label, mixed, topics, language, subject,"
						+ " content, looked_by, looked) values (:id, :now, true, 'general', false, '', 'en', :word,"
						+ " :word, 'ann', :now)",
				"insert into audit_sample (inquiry_id, stratum, blind, chosen, truth, checked)"
						+ " values (:id, 'near', false, :now, 'general', :now)",
				"insert into dropped_item (id, inquiry_id, kind, person, reason, dropped)"
						+ " values (:drop, :id, 'MAIL', 'ann', :word, :now)",
				"insert into replay_run (id, candidate, subject, days, person, started, state, cancelled, total, seen,"
						+ " erased, heard) values (1, 'LIMIT', '', 7, 'ann', :now, 'DONE', false, 1, 1, 0, :now)",
				"insert into replay_change (run_id, number, inquiry, received, kind, before_end, before_reason,"
						+ " before_clinical, before_topics, before_mail, after_end, after_reason, after_clinical,"
						+ " after_topics, after_mail) values (1, 1, :name, :now, 'END', 'hold', '', 0, '', '', 'hold', '',"
						+ " 0, '', :word)",
				"insert into shadow_run (number, kind, model, live, author, started, until, seen_at, seen_id, agreed,"
						+ " disagreed, erased, reason) values (1, 'CANDIDATE', 1, 0, 'ann', :now, :now, :now, :id, 0, 1,"
						+ " 0, '')",
				"insert into shadow_disagreement (run, inquiry_id, received, clinical, kind, live, shadow)"
						+ " values (1, :id, :now, true, 'ANSWERED', 'hold', 'auto-reply')",
				"insert into saved_view (person, name, scope, reason, words, saved)"
						+ " values ('ann', 'Mine', 'all', '', 'PAT@example.org', :now)")) {
			this.jdbc.sql(sql).params(values).update();
		}
		this.mail.undeliverable().mark(PAT, "no such mailbox");
		this.jdbc.sql("update outbox_entry set state = 'SENT', due = null").update();
	}

	/** Erases the person as the desk does. */
	int erase() {
		int number = begin();
		this.erasures.finish(number);
		return number;
	}

	/** Begins the erasure, as when the service ends at once after that. */
	int begin() {
		return Objects.requireNonNull(this.fixture.transaction.execute((status) -> {
			Preview preview = this.erasures.locked(PAT);
			return this.erasures.begin(PAT, preview, new Order("ann", "Asked by letter"));
		}));
	}

}
