package org.inquirytriage.erasure.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.inquirytriage.erasure.Holding;
import org.inquirytriage.erasure.Obstacle;
import org.inquirytriage.erasure.Obstacle.Kind;
import org.inquirytriage.erasure.Preview;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.message.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what is kept of a person. */
class PersonSearch {

	/**
	 * How mail of ours goes to the person an inquiry is from, and not to staff or an
	 * office.
	 */
	static final String TO_WRITER = """
			action in ('ANSWER', 'REDIRECT_NOTICE', 'EMERGENCY_NOTICE', 'SELF_HARM_NOTICE', 'HOLDING_NOTICE', \
			'PERSON_ANSWER', 'CORRECTION')""";

	/** So many inquiries one erasure takes, which keeps its first transaction short. */
	private static final int MOST = 5000;

	private static final int MOST_MENTIONS = 20;

	private static final String BY_ID = "inquiry_id in (:ids)";

	private static final String BY_NAME = "inquiry_id in (:names)";

	private static final Map<Holding, String> COUNTS = Map.ofEntries(
			Map.entry(Holding.RAW_MESSAGES, "count(distinct inquiry_id) from inquiry_raw where " + BY_ID),
			Map.entry(Holding.DRAFTS, "count(*) from review_draft where " + BY_ID),
			Map.entry(Holding.NOTES, "count(*) from review_note where sort = 'NOTE' and " + BY_ID),
			Map.entry(Holding.QUESTIONS, "count(*) from review_note where sort <> 'NOTE' and " + BY_ID),
			Map.entry(Holding.DROP_REASONS, "count(*) from dropped_item where reason <> '' and " + BY_ID),
			Map.entry(Holding.LABELLED_EXAMPLES, "count(*) from labelled_example where " + BY_ID),
			Map.entry(Holding.LEARNING_EXAMPLES, "count(*) from learning_example where " + BY_ID),
			Map.entry(Holding.CHECKS, "count(*) from audit_sample where " + BY_ID),
			Map.entry(Holding.SHADOW_ROWS, "count(*) from shadow_disagreement where " + BY_ID),
			Map.entry(Holding.REPLAY_ROWS, "count(*) from replay_change where inquiry in (:names)"),
			Map.entry(Holding.OUTGOING_MAIL, "count(*) from outbox_entry where " + BY_NAME));

	private static final Map<Kind, String> OBSTACLES = Map.of(Kind.OPEN,
			"select id from inquiry where id in (:ids) and status <> 'DONE'", Kind.MAIL_WAITING, """
					select distinct inquiry_id from outbox_entry where inquiry_id in (:names)
					    and (state in ('READY', 'RETRY', 'SENDING') or due is not null)""", Kind.MAIL_ASTRAY, """
					select distinct inquiry_id from outbox_entry e where inquiry_id in (:names)
					    and due is null and state in ('UNKNOWN', 'FAILED')
					    and not exists (select 1 from dropped_item d where d.id = e.id and d.dropped >= e.updated)""",
			Kind.OFFICE_WAITING,
			"select distinct inquiry_id from handover where inquiry_id in (:names) and due is not null");

	private final JdbcClient jdbc;

	PersonSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The form in which searches compare addresses. */
	static String key(EmailAddress writer) {
		return writer.toString().toLowerCase(Locale.ROOT);
	}

	/** What stands in columns that hold more than the address. */
	static String anywhere(EmailAddress writer) {
		return "%" + key(writer).replaceAll("[!%_]", "!$0") + "%";
	}

	Preview preview(EmailAddress writer) {
		Set<UUID> own = own(writer);
		List<UUID> mentions = new ArrayList<>();
		this.jdbc.sql("""
				select i.id, i.disposition from inquiry i join inquiry_text t on t.inquiry_id = i.id
				where lower(t.author) like :words escape '!' or lower(t.quoted) like :words escape '!'
				    or lower(t.html) like :words escape '!' or lower(i.subject) like :words escape '!'
				order by i.received, i.id limit :limit
				""").param("words", anywhere(writer)).param("limit", MOST).query((row) -> {
			UUID id = row.getObject("id", UUID.class);
			// what machines write about mail to somebody, such as bounces, has no other
			// subject
			if ("suppressed".equals(row.getString("disposition"))) {
				own.add(id);
			}
			else {
				mentions.add(id);
			}
		});
		mentions.removeAll(own);
		List<UUID> taken = own.stream().limit(MOST).toList();
		return new Preview(inquiries(taken), own.size() > taken.size(), holdings(writer, taken), obstacles(taken),
				inquiries(mentions.stream().limit(MOST_MENTIONS).toList()), ledgerUntil(writer));
	}

	/** What the person wrote, and whatever else was answered to the person's address. */
	private Set<UUID> own(EmailAddress writer) {
		Set<UUID> own = new LinkedHashSet<>(
				this.jdbc.sql("select id from inquiry where writer_key = :key order by received, id limit :limit")
					.param("key", key(writer))
					.param("limit", MOST + 1)
					.query(UUID.class)
					.list());
		this.jdbc
			.sql("select distinct inquiry_id from outbox_entry where lower(recipient) = :key and " + TO_WRITER
					+ " order by inquiry_id limit :limit")
			.param("key", key(writer))
			.param("limit", MOST + 1)
			.query(String.class)
			.list()
			.forEach((id) -> own.add(UUID.fromString(id)));
		return own;
	}

	private static List<InquiryId> inquiries(List<UUID> ids) {
		return ids.stream().map(InquiryId::new).toList();
	}

	private Map<Holding, Long> holdings(EmailAddress writer, List<UUID> ids) {
		Map<Holding, Long> holdings = new EnumMap<>(Holding.class);
		holdings.put(Holding.INQUIRIES, (long) ids.size());
		if (!ids.isEmpty()) {
			COUNTS.forEach((holding, sql) -> holdings.put(holding,
					this.jdbc.sql("select " + sql).params(parameters(ids)).query(Long.class).single()));
		}
		holdings.put(Holding.SAVED_VIEWS, count("""
				select count(*) from saved_view
				where lower(words) like :words escape '!' or lower(name) like :words escape '!'""", "words",
				anywhere(writer)));
		holdings.put(Holding.UNDELIVERABLE_MARKS, count(
				"select count(*) from undeliverable_address where address = :address", "address", writer.normalised()));
		holdings.put(Holding.LEDGER_KEYS,
				count("select count(*) from reply_ledger where writer = :writer", "writer", writer.normalised()));
		holdings.values().removeIf((count) -> count == 0);
		return holdings;
	}

	private long count(String sql, String name, Object value) {
		return this.jdbc.sql(sql).param(name, value).query(Long.class).single();
	}

	private List<Obstacle> obstacles(List<UUID> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return OBSTACLES.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.flatMap((obstacle) -> this.jdbc.sql(obstacle.getValue())
				.params(parameters(ids))
				.query((row, number) -> row.getString(1))
				.list()
				.stream()
				.sorted()
				.map((id) -> new Obstacle(InquiryId.of(id), obstacle.getKey())))
			.toList();
	}

	private @Nullable Instant ledgerUntil(EmailAddress writer) {
		return this.jdbc.sql("select free_at from reply_ledger where writer = :writer order by free_at desc limit 1")
			.param("writer", writer.normalised())
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant)
			.orElse(null);
	}

	/** Inquiries as the tables name them, some by a UUID and some by its text. */
	static Map<String, Object> parameters(List<UUID> ids) {
		return Map.of("ids", ids, "names", ids.stream().map(UUID::toString).toList());
	}

}
