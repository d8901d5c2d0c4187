package org.inquirytriage.inquiry.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Inquiries.DispositionCount;
import org.inquirytriage.inquiry.Inquiries.WaitingCount;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryFilter.View;
import org.inquirytriage.inquiry.InquiryPage;
import org.inquirytriage.inquiry.InquiryPage.Position;
import org.inquirytriage.inquiry.InquiryStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists of inquiries, page by page from a position in an index rather than by counting
 * off, so that a page costs the same however many inquiries there are.
 */
class InquiryLists {

	private final JdbcClient jdbc;

	InquiryLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	InquiryPage page(InquiryFilter filter, @Nullable Position after, int limit) {
		List<String> conditions = new ArrayList<>();
		Map<String, Object> parameters = new HashMap<>();
		filter(filter, conditions, parameters);
		view(filter.view(), conditions, parameters);
		if (after != null) {
			conditions.add(behind(filter.order()));
			parameters.put("afterPriority", after.priority().ordinal());
			parameters.put("afterReceived", InquiryRows.at(after.received()));
			parameters.put("afterId", after.id().value());
		}
		parameters.put("limit", limit + 1);
		String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
		List<Inquiry> found = this.jdbc
			.sql("select " + InquiryRows.COLUMNS + " from inquiry" + where + order(filter.order()) + " limit :limit")
			.params(parameters)
			.query(InquiryRows::inquiry)
			.list();
		if (found.size() <= limit) {
			return new InquiryPage(found, null);
		}
		List<Inquiry> page = found.subList(0, limit);
		return new InquiryPage(page, Position.behind(page.getLast()));
	}

	long count(InquiryFilter filter, int most) {
		List<String> conditions = new ArrayList<>();
		Map<String, Object> parameters = new HashMap<>();
		filter(filter, conditions, parameters);
		view(filter.view(), conditions, parameters);
		parameters.put("most", most);
		String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
		return this.jdbc.sql("select count(*) from (select id from inquiry" + where + " limit :most) as counted")
			.params(parameters)
			.query(Long.class)
			.single();
	}

	private static void filter(InquiryFilter filter, List<String> conditions, Map<String, Object> parameters) {
		if (!filter.statuses().isEmpty()) {
			conditions.add("status in (:statuses)");
			parameters.put("statuses", filter.statuses().stream().map(InquiryStatus::name).toList());
		}
		if (!filter.dispositions().isEmpty()) {
			conditions.add("disposition in (:dispositions)");
			parameters.put("dispositions", filter.dispositions().stream().map(DispositionKind::word).toList());
		}
		if (filter.mailbox() != null) {
			conditions.add("mailbox = :mailbox");
			parameters.put("mailbox", filter.mailbox());
		}
		if (filter.reason() != null) {
			conditions.add("(hold_reason = :reason or suppression_rule = :reason)");
			parameters.put("reason", filter.reason());
		}
		if (!filter.words().isEmpty()) {
			conditions.add("""
					(lower(writer) like :words escape '!' or lower(subject) like :words escape '!'
					    or lower(message_id) like :words escape '!'
					    or exists (select 1 from inquiry_text t
					        where t.inquiry_id = inquiry.id and lower(t.author) like :words escape '!'))""");
			parameters.put("words", "%" + filter.words().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
		}
	}

	private static void view(View view, List<String> conditions, Map<String, Object> parameters) {
		String awake = "(snoozed_until is null or snoozed_until <= :viewAt)";
		String condition = switch (view.scope()) {
			case EVERYBODY -> "";
			case QUEUE -> awake;
			case FREE -> awake + " and (claimed_by is null or claimed_by = :viewer or claimed_until <= :viewAt)"
					+ " and (handed_to is null or handed_to = :viewer)";
			case MINE -> "((claimed_by = :viewer and claimed_until > :viewAt) or handed_to = :viewer)";
			case SNOOZED -> "snoozed_until > :viewAt";
		};
		if (!condition.isEmpty()) {
			conditions.add(condition);
			parameters.put("viewAt", InquiryRows.at(view.at()));
			parameters.put("viewer", view.person());
		}
	}

	private static String behind(InquiryFilter.Order order) {
		return switch (order) {
			case NEWEST_FIRST -> "received <= :afterReceived and (received < :afterReceived or id < :afterId)";
			case MOST_URGENT_FIRST -> "priority >= :afterPriority and (priority > :afterPriority"
					+ " or received > :afterReceived or (received = :afterReceived and id > :afterId))";
		};
	}

	private static String order(InquiryFilter.Order order) {
		return switch (order) {
			case NEWEST_FIRST -> " order by received desc, id desc";
			case MOST_URGENT_FIRST -> " order by priority, received, id";
		};
	}

	Map<InquiryStatus, Long> countByStatus() {
		Map<InquiryStatus, Long> counts = new EnumMap<>(InquiryStatus.class);
		this.jdbc.sql("select status, count(*) as number from inquiry group by status").query((row) -> {
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

	List<DispositionCount> countByDisposition(Instant since) {
		return this.jdbc.sql("""
				select disposition, coalesce(suppression_rule, hold_reason, '') as reason, count(*) as number
				from inquiry where decided >= :since
				group by disposition, coalesce(suppression_rule, hold_reason, '')
				order by number desc, disposition, reason
				""")
			.param("since", InquiryRows.at(since))
			.query((row, index) -> new DispositionCount(DispositionKind.of(row.getString("disposition")),
					row.getString("reason"), row.getLong("number")))
			.list();
	}

	List<WaitingCount> countWaiting(Instant at) {
		return this.jdbc.sql("""
				select status, coalesce(suppression_rule, hold_reason, '') as reason, count(*) as number
				from inquiry where status in ('ESCALATED', 'QUARANTINED', 'HELD')
				    and (snoozed_until is null or snoozed_until <= :at)
				group by status, coalesce(suppression_rule, hold_reason, '')
				order by number desc, status, reason
				""")
			.param("at", InquiryRows.at(at))
			.query((row, index) -> new WaitingCount(InquiryStatus.valueOf(row.getString("status")),
					row.getString("reason"), row.getLong("number")))
			.list();
	}

}
