package org.inquirytriage.inquiry.jdbc;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiries.DispositionCount;
import org.inquirytriage.inquiry.Inquiries.Stored;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryPage;
import org.inquirytriage.inquiry.InquiryPage.Position;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageLocation;
import org.inquirytriage.message.RawMessage;
import org.inquirytriage.message.ReceivedMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The case files in the table {@code inquiry} and those around it, on H2 and PostgreSQL
 * alike.
 */
class JdbcInquiries implements Inquiries {

	/** So many texts take the slower database about a second. */
	private static final int MOST_SEARCHED = 50_000;

	private final JdbcClient jdbc;

	private final Arrivals arrivals;

	private final RawPieces raws;

	private final InquiryLists lists;

	JdbcInquiries(JdbcClient jdbc, Arrivals arrivals, RawPieces raws) {
		this.jdbc = jdbc;
		this.arrivals = arrivals;
		this.raws = raws;
		this.lists = new InquiryLists(jdbc, new WordSearch(jdbc, MOST_SEARCHED));
	}

	@Override
	public Stored store(ReceivedMessage received) {
		return this.arrivals.store(received);
	}

	@Override
	public Stored quarantine(RawMessage raw, String reason) {
		return this.arrivals.quarantine(raw, reason);
	}

	@Override
	public Optional<Inquiry> find(InquiryId id) {
		return this.jdbc.sql("select " + InquiryRows.COLUMNS + " from inquiry where id = :id")
			.param("id", id.value())
			.query(InquiryRows::inquiry)
			.optional();
	}

	@Override
	public Optional<BodyText> text(InquiryId id) {
		return this.jdbc.sql("select author, quoted, signature, html from inquiry_text where inquiry_id = :id")
			.param("id", id.value())
			.query((row, number) -> new BodyText(row.getString("author"), row.getString("quoted"),
					row.getString("signature"), row.getString("html")))
			.optional();
	}

	@Override
	public Optional<String> document(InquiryId id) {
		return this.jdbc.sql("select content from inquiry_document where inquiry_id = :id")
			.param("id", id.value())
			.query(String.class)
			.optional();
	}

	@Override
	public Optional<InputStream> raw(InquiryId id) {
		return this.raws.open(id);
	}

	@Override
	public Optional<InputStream> rawOf(String digest) {
		return this.jdbc.sql("select id from inquiry where digest = :digest order by stored limit 1")
			.param("digest", digest)
			.query(UUID.class)
			.optional()
			.flatMap((id) -> raw(new InquiryId(id)));
	}

	@Override
	public List<MessageLocation> copies(InquiryId id) {
		return this.jdbc.sql("""
				select mailbox, folder, uid_validity, uid from inquiry_copy where inquiry_id = :id
				order by stored, mailbox, folder, uid_validity, uid
				""").param("id", id.value()).query(JdbcFiling::location).list();
	}

	@Override
	public Set<MessageLocation> known(Collection<MessageLocation> locations) {
		Set<MessageLocation> known = new HashSet<>();
		FolderCopies.of(locations).forEach((folder, uids) -> known.addAll(this.jdbc.sql("""
				select mailbox, folder, uid_validity, uid from inquiry_copy
				where mailbox = :mailbox and folder = :folder and uid_validity = :validity and uid in (:uids)
				""").params(folder.parameters(uids)).query(JdbcFiling::location).list()));
		return known;
	}

	@Override
	public Set<MessageLocation> quarantined(Collection<MessageLocation> locations) {
		Set<MessageLocation> quarantined = new HashSet<>();
		FolderCopies.of(locations).forEach((folder, uids) -> quarantined.addAll(this.jdbc.sql("""
				select c.mailbox, c.folder, c.uid_validity, c.uid
				from inquiry_copy c join inquiry i on i.id = c.inquiry_id
				where c.mailbox = :mailbox and c.folder = :folder and c.uid_validity = :validity and c.uid in (:uids)
				    and i.status = 'QUARANTINED'
				""").params(folder.parameters(uids)).query(JdbcFiling::location).list()));
		return quarantined;
	}

	@Override
	public InquiryPage list(InquiryFilter filter, InquiryPage.@Nullable Position after, int limit) {
		return this.lists.page(filter, after, limit);
	}

	@Override
	public List<Inquiry> of(EmailAddress writer, Reach reach, int limit) {
		return this.lists.of(writer, reach, limit);
	}

	@Override
	public Map<InquiryStatus, Long> countByStatus(Set<InquiryStatus> statuses, Reach reach) {
		return this.lists.countByStatus(statuses, reach);
	}

	@Override
	public List<DispositionCount> countByDisposition(Instant since, Reach reach) {
		return this.lists.countByDisposition(since, reach);
	}

	@Override
	public long count(InquiryFilter filter, int most) {
		return this.lists.count(filter, most);
	}

	@Override
	public long countReceived(Instant since) {
		return this.lists.countReceived(since);
	}

	@Override
	public List<WaitingCount> countWaiting(Instant at, Reach reach) {
		return this.lists.countWaiting(at, reach);
	}

}
