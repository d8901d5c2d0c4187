package org.inquirytriage.tuning.reports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inquirytriage.tuning.reports.Figures;
import org.inquirytriage.tuning.reports.Span;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Counts in the tables of inquiries, examples and the outbox, each with one statement.
 */
class JdbcFigures implements Figures {

	private static final int SLOT = 1800;

	private static final double MILLIS = 1000.0;

	private static final int LONGEST_TEXT = 2000;

	private final JdbcClient jdbc;

	JdbcFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	// Days begin with the program's zone, which the two databases know differently; every
	// zone's day begins with a half hour.
	@Override
	public List<Arrivals> arrivals(Span span) {
		return of(span, """
				select slot, disposition, count(*) as messages from (
				    select cast(floor(extract(epoch from received) / 1800) as bigint) as slot,
				        coalesce(disposition, 'received') as disposition
				    from inquiry where received >= :from and received < :until) arrived
				group by slot, disposition order by slot, disposition
				""")
			.query((row, number) -> new Arrivals(Instant.ofEpochSecond(row.getLong("slot") * SLOT),
					row.getString("disposition"), row.getLong("messages")))
			.list();
	}

	@Override
	public Map<String, Long> holds(Span span) {
		Map<String, Long> counts = new LinkedHashMap<>();
		of(span, """
				select hold_reason, count(*) as inquiries from inquiry
				where received >= :from and received < :until and disposition = 'hold' and hold_reason is not null
				group by hold_reason order by count(*) desc, hold_reason
				""").query((row) -> {
			counts.put(row.getString("hold_reason"), row.getLong("inquiries"));
		});
		return counts;
	}

	// An inquiry about two topics counts for both.
	@Override
	public Map<String, Long> topics(Span span) {
		Map<String, Long> counts = new LinkedHashMap<>();
		of(span, """
				select topics, count(*) as inquiries from inquiry
				where received >= :from and received < :until and topics <> '' group by topics
				""").query((row) -> {
			long inquiries = row.getLong("inquiries");
			row.getString("topics").lines().forEach((slug) -> counts.merge(slug, inquiries, Long::sum));
		});
		return counts;
	}

	@Override
	public List<Waits> waits(Span span) {
		return of(span, """
				select automatic, count(*) as answers,
				    percentile_cont(0.5) within group (order by waited) as half,
				    percentile_cont(0.9) within group (order by waited) as most
				from (
				    select case when o.action = 'ANSWER' then 1 else 0 end as automatic,
				        cast(extract(epoch from o.updated) - extract(epoch from i.received) as double precision)
				            as waited
				    from outbox_entry o join inquiry i on i.id = cast(o.inquiry_id as uuid)
				    where o.action in ('ANSWER', 'PERSON_ANSWER') and o.state = 'SENT'
				        and o.created >= :from and o.created < :until) answered
				group by automatic order by automatic desc
				""")
			.query((row, number) -> new Waits(row.getInt("automatic") == 1, row.getLong("answers"),
					seconds(row.getDouble("half")), seconds(row.getDouble("most"))))
			.list();
	}

	@Override
	public List<Corrections> corrections(Span span) {
		return of(span, """
				select coalesce(decided_as, 'hold') as decided_as, truth, count(*) as inquiries from labelled_example
				where corrected and labelled >= :from and labelled < :until
				group by coalesce(decided_as, 'hold'), truth order by count(*) desc, 1, truth
				""")
			.query((row, number) -> new Corrections(row.getString("decided_as"), row.getString("truth"),
					row.getLong("inquiries")))
			.list();
	}

	@Override
	public Reading reading(Span span) {
		return of(span, """
				select count(*) as messages, coalesce(avg(1 - known_words), 0) as unread,
				    coalesce(var_pop(known_words), 0) as spread,
				    count(case when probability_clinical > 0.1 and probability_clinical < 0.9 then 1 end) as unsure
				from inquiry
				where received >= :from and received < :until and disposition <> 'suppressed'
				    and known_words is not null
				""")
			.query((row, number) -> new Reading(row.getLong("messages"), row.getDouble("unread"),
					row.getDouble("spread"), row.getLong("unsure")))
			.single();
	}

	@Override
	public List<HeldMessage> withoutTopic(Span span, int limit) {
		return of(span, """
				select i.id, i.subject, substring(t.author from 1 for :longest) as content
				from inquiry i join inquiry_text t on t.inquiry_id = i.id
				where i.received >= :from and i.received < :until and i.disposition = 'hold'
				    and i.hold_reason = 'no-topic'
				order by i.received desc, i.id limit :limit
				""").param("limit", limit).param("longest", LONGEST_TEXT).query(JdbcFigures::held).list();
	}

	private static HeldMessage held(ResultSet row, int number) throws SQLException {
		return new HeldMessage(row.getString("id"), row.getString("subject"), row.getString("content"));
	}

	private StatementSpec of(Span span, String sql) {
		return this.jdbc.sql(sql).param("from", at(span.from())).param("until", at(span.until()));
	}

	private static Duration seconds(double seconds) {
		return Duration.ofMillis(Math.max(0, Math.round(seconds * MILLIS)));
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
