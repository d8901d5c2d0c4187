package org.inquirytriage.intake.poll;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;
import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.inquiry.UndecidedInquiries.Claim;
import org.inquirytriage.inquiry.jdbc.InquiryFixture;
import org.inquirytriage.intake.Cursors;
import org.inquirytriage.intake.Mailbox;
import org.inquirytriage.intake.Reconciliations;
import org.inquirytriage.intake.upkeep.Rereadings;
import org.inquirytriage.intake.jdbc.TestCursors;
import org.inquirytriage.intake.mime4j.MimeMessageParser;

/** Intake over an empty database, from whatever mailbox a test gives it. */
class IntakeFixture {

	static final long MAX_SIZE = 20_000;

	static final Duration LEASE = Duration.ofMinutes(5);

	final InquiryFixture files;

	final Cursors cursors;

	final Reconciliations reconciliations;

	final Rereadings rereadings;

	final RecordingSink sink;

	IntakeFixture() {
		this(TestDatabase.H2.create());
	}

	/** Intake of one replica of several that share a database. */
	IntakeFixture(DataSource source) {
		this.files = new InquiryFixture(source);
		this.cursors = TestCursors.in(source, this.files.clock);
		this.reconciliations = TestCursors.reconciliations(source, this.files.clock);
		this.rereadings = TestCursors.rereadings(source);
		this.sink = new RecordingSink(this.files.inquiries(), this.files.filing());
	}

	/** A poller of the program's inbox. */
	MailboxPoller poller(Mailbox mailbox, boolean readExisting) {
		return poller(mailbox, readExisting, "this process");
	}

	/** A poller of another process. */
	MailboxPoller poller(Mailbox mailbox, boolean readExisting, String reader) {
		return new MailboxPoller(mailbox, new MimeMessageParser(), storage(),
				new PollSettings("program", "INBOX", reader, LEASE, readExisting, MAX_SIZE, 3, 4), this.files.clock);
	}

	PollStorage storage() {
		return new PollStorage(this.sink, this.cursors, this.reconciliations, this.rereadings, this.files.transaction);
	}

	/** Every inquiry, the oldest first. */
	List<Inquiry> inquiries() {
		return this.files.inquiries().list(InquiryFilter.all(Reach.EVERYTHING), null, 1000).inquiries().reversed();
	}

	/** The subjects of every inquiry. */
	List<String> subjects() {
		return inquiries().stream().map(Inquiry::subject).sorted().toList();
	}

	/** Records one decision for every inquiry that waits for one. */
	void decideAll(Decision decision) {
		for (Claim claim : this.files.undecided().claim(1000, LEASE)) {
			this.files.undecided().record(claim, decision, null);
		}
	}

	/** The raw message of an inquiry as it is stored. */
	String raw(InquiryId id) {
		try (InputStream raw = this.files.inquiries().raw(id).orElseThrow()) {
			return new String(raw.readAllBytes(), StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A message with a subject, its id drawn from that. */
	static String mail(String subject) {
		return mail(subject, "Where can I park?");
	}

	/** A message with a subject and a body. */
	static String mail(String subject, String body) {
		return String.join("\r\n", "Return-Path: <pat@example.org>",
				"Message-ID: <" + subject.replace(' ', '.') + "@example.org>", "From: Pat <pat@example.org>",
				"To: program@hospital.example.org", "Date: Mon, 2 Mar 2026 09:59:00 +0000", "Subject: " + subject, "",
				body, "");
	}

}
