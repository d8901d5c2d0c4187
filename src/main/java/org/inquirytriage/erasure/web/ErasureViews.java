package org.inquirytriage.erasure.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.erasure.Erasure;
import org.inquirytriage.erasure.Erasures;
import org.inquirytriage.erasure.Holding;
import org.inquirytriage.erasure.Preview;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.reply.TemplateLibrary;
import org.jspecify.annotations.Nullable;

/** Makes what the pages show of erasures. */
class ErasureViews {

	private static final int SHOWN = 50;

	private final Erasures erasures;

	private final Inquiries inquiries;

	private final TemplateLibrary.Current library;

	ErasureViews(Erasures erasures, Inquiries inquiries, TemplateLibrary.Current library) {
		this.erasures = erasures;
		this.inquiries = inquiries;
		this.library = library;
	}

	List<Shown> asked() {
		return this.erasures.asked().stream().map(this::shown).toList();
	}

	List<Shown> latest() {
		return this.erasures.latest(SHOWN).stream().map(this::shown).toList();
	}

	Optional<Shown> of(InquiryId id) {
		return this.erasures.of(id).map(this::shown);
	}

	private Shown shown(Erasure erasure) {
		Erasure.Step decided = erasure.decided();
		return new Shown(erasure, local(erasure.asked().at()), (decided != null) ? local(decided.at()) : null);
	}

	/** What is kept of a person. */
	Kept kept(EmailAddress writer) {
		Preview preview = this.erasures.preview(writer);
		Instant ledger = preview.ledgerUntil();
		return new Kept(preview, held(preview, true), held(preview, false),
				preview.obstacles()
					.stream()
					.limit(SHOWN)
					.map((obstacle) -> named(obstacle.inquiry(), obstacle.kind().name()))
					.toList(),
				preview.mentions().stream().map((id) -> named(id, "")).toList(),
				(ledger != null) ? local(ledger) : null, this.erasures.askedFor(writer).map(this::shown).orElse(null));
	}

	private static List<Held> held(Preview preview, boolean erased) {
		return Arrays.stream(Holding.values())
			.filter((holding) -> holding.isErased() == erased && preview.count(holding) > 0)
			.map((holding) -> new Held(holding.name(), preview.count(holding)))
			.toList();
	}

	private Named named(InquiryId id, String kind) {
		return this.inquiries.find(id)
			.map((inquiry) -> new Named(id.toString(), inquiry.subject(), local(inquiry.received()), kind))
			.orElseThrow();
	}

	private ZonedDateTime local(Instant moment) {
		return moment.atZone(this.library.now().calendar().zone());
	}

	/**
	 * An erasure as pages show it.
	 *
	 * @param erasure what was kept
	 * @param asked when, in the program's zone
	 * @param decided when, in the program's zone; null while it waits
	 */
	record Shown(Erasure erasure, ZonedDateTime asked, @Nullable ZonedDateTime decided) {
	}

	/**
	 * What is kept of a person.
	 *
	 * @param preview with the mark
	 * @param going what an erasure takes
	 * @param staying what it leaves
	 * @param obstacles that must be decided first
	 * @param mentions mail of others with the address
	 * @param ledger when the last ledger key is forgotten, null when there is none
	 * @param wish that waits for a second admin, null when none does
	 */
	record Kept(Preview preview, List<Held> going, List<Held> staying, List<Named> obstacles, List<Named> mentions,
			@Nullable ZonedDateTime ledger, @Nullable Shown wish) {

		/** Whether models may have learnt from it. */
		public boolean teaches() {
			return this.preview.count(Holding.LEARNING_EXAMPLES) > 0;
		}

	}

	/**
	 * How many of one kind are kept.
	 *
	 * @param kind the word for it
	 * @param count how many
	 */
	record Held(String kind, long count) {
	}

	/**
	 * An inquiry to open.
	 *
	 * @param id of it
	 * @param subject of it
	 * @param received when, in the program's zone
	 * @param kind of what stands in the way there, empty when nothing does
	 */
	record Named(String id, String subject, ZonedDateTime received, String kind) {
	}

}
