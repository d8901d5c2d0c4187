package org.inquirytriage.review.audit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.Truth;
import org.inquirytriage.review.audit.AuditSamples;
import org.inquirytriage.review.audit.SampleRates;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample in the table {@code audit_sample}. */
class JdbcAuditSamples implements AuditSamples {

	private static final String ANSWERED = " from inquiry i where i.disposition = 'auto-reply' and i.decided >= :since";

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcAuditSamples(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public int draw(Instant since, SampleRates rates) {
		return this.jdbc
			.sql("select i.id, i.probability_clinical" + ANSWERED + " and i.erasure is null and not exists"
					+ " (select 1 from audit_sample s where s.inquiry_id = i.id)")
			.param("since", at(since))
			.query((row, number) -> new Candidate(new InquiryId(row.getObject("id", UUID.class)),
					rates.stratum(row.getDouble("probability_clinical"))))
			.list()
			.stream()
			.filter((candidate) -> rates.picks(candidate.id(), candidate.stratum()))
			.mapToInt((candidate) -> add(candidate, rates))
			.sum();
	}

	private int add(Candidate candidate, SampleRates rates) {
		return this.jdbc.sql("""
				insert into audit_sample (inquiry_id, stratum, blind, chosen) values (:id, :stratum, :blind, :now)
				on conflict do nothing
				""")
			.param("id", candidate.id().value())
			.param("stratum", candidate.stratum().name())
			.param("blind", rates.isBlind(candidate.id()))
			.param("now", at(this.clock.instant()))
			.update();
	}

	@Override
	public List<Sample> open(Reach reach, int limit) {
		return this.jdbc.sql("select s.*" + open(reach) + " order by s.chosen, s.inquiry_id limit :limit")
			.params(parameters(reach))
			.param("limit", limit)
			.query(JdbcAuditSamples::sample)
			.list();
	}

	@Override
	public long countOpen(Reach reach) {
		return this.jdbc.sql("select count(*)" + open(reach)).params(parameters(reach)).query(Long.class).single();
	}

	private static String open(Reach reach) {
		return " from audit_sample s join inquiry i on i.id = s.inquiry_id where s.checked is null" + within(reach);
	}

	/** No index on the mailbox, as H2 would take it before one that finds fewer. */
	private static String within(Reach reach) {
		return switch (reach) {
			case Reach.Everything everything -> "";
			case Reach.Mailboxes mailboxes -> " and coalesce(i.mailbox, '') in (:mailboxes)";
		};
	}

	private static Map<String, Set<String>> parameters(Reach reach) {
		return switch (reach) {
			case Reach.Everything everything -> Map.of();
			case Reach.Mailboxes(Set<String> names) -> Map.of("mailboxes", names);
		};
	}

	@Override
	public Optional<Sample> of(InquiryId id) {
		return this.jdbc.sql("select * from audit_sample where inquiry_id = :id")
			.param("id", id.value())
			.query(JdbcAuditSamples::sample)
			.optional();
	}

	private static Sample sample(ResultSet row, int number) throws SQLException {
		String first = row.getString("first_truth");
		return new Sample(new InquiryId(row.getObject("inquiry_id", UUID.class)),
				Stratum.valueOf(row.getString("stratum")), row.getBoolean("blind"),
				(first != null) ? Truth.of(first).orElseThrow() : null, row.getObject("checked") != null);
	}

	@Override
	public void judgeBlind(InquiryId id, Truth truth) {
		this.jdbc.sql("update audit_sample set first_truth = :truth where inquiry_id = :id and first_truth is null")
			.param("id", id.value())
			.param("truth", truth.word())
			.update();
	}

	@Override
	public boolean check(InquiryId id, Truth truth, boolean fits, String person) {
		return this.jdbc.sql("""
				update audit_sample set truth = :truth, fits = :fits, person = :person, checked = :now
				where inquiry_id = :id and checked is null
				""")
			.param("id", id.value())
			.param("truth", truth.word())
			.param("fits", fits)
			.param("person", person)
			.param("now", at(this.clock.instant()))
			.update() == 1;
	}

	@Override
	public Map<Stratum, Tally> tally(Instant since, SampleRates rates, Reach reach) {
		Map<Stratum, Tally> tallies = new EnumMap<>(Stratum.class);
		this.jdbc.sql("""
				select case when i.probability_clinical >= :nearFrom then 'NEAR' else 'FAR' end as stratum,
				    count(*) as answered, count(s.checked) as checked,
				    count(case when not s.fits then 1 end) as wrong,
				    count(case when s.truth in ('clinical', 'emergency') then 1 end) as clinical
				from inquiry i left join audit_sample s on s.inquiry_id = i.id
				where i.disposition = 'auto-reply' and i.decided >= :since:within
				group by case when i.probability_clinical >= :nearFrom then 'NEAR' else 'FAR' end
				""".replace(":nearFrom", Double.toString(rates.nearFrom())).replace(":within", within(reach)))
			.params(parameters(reach))
			.param("since", at(since))
			.query((row) -> {
				tallies.put(Stratum.valueOf(row.getString("stratum")), new Tally(row.getLong("answered"),
						row.getInt("checked"), row.getInt("wrong"), row.getInt("clinical")));
			});
		return tallies;
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

	private record Candidate(InquiryId id, Stratum stratum) {
	}

}
