package org.inquirytriage.review.web.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanation.Source;
import org.inquirytriage.inquiry.Explanations;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.inquiry.HighlightedText;
import org.inquirytriage.review.web.InquiryRow;
import org.inquirytriage.review.web.InquiryRows;
import org.inquirytriage.review.web.casefile.CaseView.Attachment;
import org.inquirytriage.review.web.casefile.CaseView.Message;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/** Gathers what the page of an inquiry shows. */
public class CaseViews {

	private static final int OTHERS = 5;

	private static final int RAW_SHOWN = (int) DataSize.ofKilobytes(32).toBytes();

	private final Inquiries inquiries;

	private final Explanations explanations;

	private final InquiryRows rows;

	private final WhyWords why;

	private final HistoryWords history;

	private final Standings standings;

	CaseViews(Inquiries inquiries, Explanations explanations, InquiryRows rows, WhyWords why, HistoryWords history,
			Standings standings) {
		this.inquiries = inquiries;
		this.explanations = explanations;
		this.rows = rows;
		this.why = why;
		this.history = history;
		this.standings = standings;
	}

	/** Whether there is an inquiry with this id. */
	public boolean exists(InquiryId id) {
		return this.inquiries.find(id).isPresent();
	}

	/** The inquiry with this id where it is within a reach, or nothing. */
	public Optional<CaseView> find(InquiryId id, Reach reach, Locale locale) {
		return this.inquiries.find(id)
			.filter((inquiry) -> reach.covers(inquiry.mailbox()))
			.map((inquiry) -> view(inquiry, reach, locale));
	}

	private CaseView view(Inquiry inquiry, Reach reach, Locale locale) {
		Explanation explanation = this.inquiries.document(inquiry.id())
			.map(this.explanations::read)
			.orElse(Explanation.NONE);
		BodyText body = this.inquiries.text(inquiry.id()).orElse(null);
		Map<Source, String> texts = texts(inquiry, body);
		InquiryRow row = this.rows.of(List.of(inquiry), locale).getFirst();
		return new CaseView(row, (body != null) ? message(texts, explanation, body.html() != null) : null,
				(inquiry.status() == InquiryStatus.QUARANTINED) ? raw(inquiry) : null,
				explanation.attachments().stream().map((part) -> attachment(part, locale)).toList(),
				this.standings.now(inquiry, locale), this.why.of(inquiry, explanation, texts, locale),
				this.standings.label(inquiry.id(), locale), this.history.calls(inquiry.id(), locale),
				others(inquiry, reach, locale), this.standings.notes(inquiry.id(), locale),
				this.history.of(inquiry.id(), locale));
	}

	private List<InquiryRow> others(Inquiry inquiry, Reach reach, Locale locale) {
		if (inquiry.writer() == null) {
			return List.of();
		}
		return this.rows.of(this.inquiries.of(inquiry.writer(), reach, OTHERS + 1)
			.stream()
			.filter((other) -> !other.id().equals(inquiry.id()))
			.limit(OTHERS)
			.toList(), locale);
	}

	private static Map<Source, String> texts(Inquiry inquiry, @Nullable BodyText body) {
		Map<Source, String> texts = new EnumMap<>(Source.class);
		texts.put(Source.SUBJECT, inquiry.subject());
		if (body != null) {
			texts.put(Source.BODY, body.author());
			texts.put(Source.QUOTED, body.quoted());
			texts.put(Source.SIGNATURE, body.signature());
		}
		return texts;
	}

	private static Message message(Map<Source, String> texts, Explanation explanation, boolean html) {
		return new Message(highlighted(Source.SUBJECT, texts, explanation),
				highlighted(Source.BODY, texts, explanation), highlighted(Source.QUOTED, texts, explanation),
				highlighted(Source.SIGNATURE, texts, explanation), html);
	}

	private static HighlightedText highlighted(Source source, Map<Source, String> texts, Explanation explanation) {
		return HighlightedText.of(texts.getOrDefault(source, ""),
				explanation.marks().stream().filter((mark) -> mark.source() == source).toList());
	}

	private @Nullable String raw(Inquiry inquiry) {
		Optional<InputStream> stored = this.inquiries.raw(inquiry.id());
		if (stored.isEmpty()) {
			return null;
		}
		try (InputStream stream = stored.get()) {
			return new String(stream.readNBytes(RAW_SHOWN), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The raw message of inquiry " + inquiry.id() + " could not be read", ex);
		}
	}

	private Attachment attachment(Explanation.Attachment part, Locale locale) {
		return new Attachment(this.why.nameOf(part, locale), part.type(), this.why.sizeOf(part, locale));
	}

}
