package org.inquirytriage.inquiry.jdbc;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Inquiries.DispositionCount;
import org.inquirytriage.inquiry.Inquiries.WaitingCount;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryPage;
import org.inquirytriage.inquiry.InquiryPage.Extent;
import org.inquirytriage.inquiry.InquiryPage.Position;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.inquiry.jdbc.WordSearch.Found;
import org.inquirytriage.message.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists of inquiries, page by page from a position in an index rather than by counting
 * off, so that a page costs the same however many inquiries there are.
 */
class InquiryLists {

	private final JdbcClient jdbc;

	private final WordSearch search;

	InquiryLists(JdbcClient jdbc, WordSearch search) {
		this.jdbc = jdbc;
		this.search = search;
	}

	InquiryPage page(InquiryFilter filter, @Nullable Position after, int limit) {
		if (filter.words().isEmpty()) {
			return page(ids(new Listing(filter).behind(after), limit + 1), limit, Extent.WHOLE);
		}
		Listing keyed = keyed(filter).orElse(null);
		if (keyed != null) {
			return page(ids(keyed.behind(after), limit + 1), limit, Extent.KEY);
		}
		Found found = this.search.in(new Listing(filter).behind(after), filter.words(), limit + 1);
		InquiryPage page = page(found.ids(), limit, Extent.WHOLE);
		return (found.last().isEmpty() || page.next() != null) ? page
				: new InquiryPage(page.inquiries(), position(found.last().get()), Extent.PART);
	}

	/** Those with the words as a whole, or nothing where this list has none. */
	private Optional<Listing> keyed(InquiryFilter filter) {
		return this.search.key(filter.words())
			.map((key) -> new Listing(filter).with(key.column(), key.value()))
			.filter((listing) -> !ids(listing, 1).isEmpty());
	}

	private List<UUID> ids(Listing listing, int limit) {
		return this.jdbc.sql(listing.ids()).params(listing.parameters(limit)).query(UUID.class).list();
	}

	private InquiryPage page(List<UUID> ids, int limit, Extent extent) {
		List<Inquiry> page = inquiries(ids.subList(0, Math.min(limit, ids.size())));
		boolean more = ids.size() > limit && !page.isEmpty();
		return new InquiryPage(page, more ? Position.behind(page.getLast()) : null, extent);
	}

	private Position position(UUID id) {
		return Position.behind(inquiries(List.of(id)).getFirst());
	}

	private List<Inquiry> inquiries(List<UUID> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<UUID, Inquiry> found = new HashMap<>();
		this.jdbc.sql("select " + InquiryRows.COLUMNS + " from inquiry where id in (:ids)")
			.param("ids", ids)
			.query(InquiryRows::inquiry)
			.list()
			.forEach((inquiry) -> found.put(inquiry.id().value(), inquiry));
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	long count(InquiryFilter filter, int most) {
		Listing keyed = keyed(filter).orElse(null);
		if (keyed == null && !filter.words().isEmpty()) {
			return this.search.in(new Listing(filter), filter.words(), most).ids().size();
		}
		Listing counted = (keyed != null) ? keyed : new Listing(filter);
		return this.jdbc.sql(counted.count()).params(counted.parameters(most)).query(Long.class).single();
	}

	List<Inquiry> of(EmailAddress writer, Reach reach, int limit) {
		return this.jdbc
			.sql("select " + InquiryRows.COLUMNS + " from inquiry where writer = :writer" + within(reach)
					+ " order by writer, received desc limit :limit")
			.params(parameters(reach))
			.param("writer", writer.toString())
			.param("limit", limit)
			.query(InquiryRows::inquiry)
			.list();
	}

	/** No index on the mailbox, as H2 would take it before one that finds fewer. */
	private static String within(Reach reach) {
		return switch (reach) {
			case Reach.Everything everything -> "";
			case Reach.Mailboxes mailboxes -> " and coalesce(mailbox, '') in (:mailboxes)";
		};
	}

	private static Map<String, ?> parameters(Reach reach) {
		return switch (reach) {
			case Reach.Everything everything -> Map.of();
			case Reach.Mailboxes mailboxes -> Map.of("mailboxes", mailboxes.names());
		};
	}

	Map<InquiryStatus, Long> countByStatus(Set<InquiryStatus> statuses, Reach reach) {
		Map<InquiryStatus, Long> counts = new EnumMap<>(InquiryStatus.class);
		this.jdbc
			.sql("select status, count(*) as number from inquiry where status in (:statuses)" + within(reach)
					+ " group by status")
			.params(parameters(reach))
			.param("statuses", statuses.stream().map(InquiryStatus::name).toList())
			.query((row) -> {
				counts.put(InquiryStatus.valueOf(row.getString("status")), row.getLong("number"));
			});
		return counts;
	}

	long countReceived(Instant since) {
		return this.jdbc.sql("select count(*) from inquiry where received >= :since")
			.param("since", InquiryRows.at(since))
			.query(Long.class)
			.single();
	}

	List<DispositionCount> countByDisposition(Instant since, Reach reach) {
		return this.jdbc.sql("""
				select disposition, coalesce(suppression_rule, hold_reason, '') as reason, count(*) as number
				from inquiry where decided >= :since%s
				group by disposition, coalesce(suppression_rule, hold_reason, '')
				order by number desc, disposition, reason
				""".formatted(within(reach)))
			.params(parameters(reach))
			.param("since", InquiryRows.at(since))
			.query((row, index) -> new DispositionCount(DispositionKind.of(row.getString("disposition")),
					row.getString("reason"), row.getLong("number")))
			.list();
	}

	List<WaitingCount> countWaiting(Instant at, Reach reach) {
		return this.jdbc.sql("""
				select status, coalesce(suppression_rule, hold_reason, '') as reason, count(*) as number
				from inquiry where status in ('ESCALATED', 'QUARANTINED', 'HELD')
				    and (snoozed_until is null or snoozed_until <= :at)%s
				group by status, coalesce(suppression_rule, hold_reason, '')
				order by number desc, status, reason
				""".formatted(within(reach)))
			.params(parameters(reach))
			.param("at", InquiryRows.at(at))
			.query((row, index) -> new WaitingCount(InquiryStatus.valueOf(row.getString("status")),
					row.getString("reason"), row.getLong("number")))
			.list();
	}

}
