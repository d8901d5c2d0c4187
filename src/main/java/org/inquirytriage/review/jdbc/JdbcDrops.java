package org.inquirytriage.review.jdbc;

import java.util.List;
import java.util.UUID;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.kept.Drops;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What people gave up, in the table {@code dropped_item}. */
class JdbcDrops implements Drops {

	private final JdbcClient jdbc;

	JdbcDrops(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void add(Dropped dropped) {
		this.jdbc.sql("delete from dropped_item where id = :id").param("id", dropped.id()).update();
		this.jdbc.sql("""
				insert into dropped_item (id, inquiry_id, kind, person, reason, dropped)
				values (:id, :inquiry, :kind, :person, :reason, :dropped)
				""")
			.param("id", dropped.id())
			.param("inquiry", dropped.inquiry().value())
			.param("kind", dropped.kind().name())
			.param("person", dropped.person())
			.param("reason", Columns.text(dropped.reason()))
			.param("dropped", Columns.at(dropped.at()))
			.update();
	}

	@Override
	public void forget(InquiryId id) {
		this.jdbc.sql("delete from dropped_item where id = :id").param("id", id.value()).update();
	}

	@Override
	public List<Dropped> latest(Reach reach, int limit) {
		return this.jdbc.sql("""
				select d.* from dropped_item d join inquiry i on i.id = d.inquiry_id
				where true%s order by d.dropped desc limit :limit
				""".formatted(Within.condition(reach)))
			.params(Within.parameters(reach))
			.param("limit", limit)
			.query((row, index) -> new Dropped(row.getObject("id", UUID.class), Columns.inquiry(row),
					Kind.valueOf(row.getString("kind")), row.getString("person"), row.getString("reason"),
					Columns.instant(row, "dropped")))
			.list();
	}

	@Override
	public List<Stray> stray(Reach reach, int limit) {
		return this.jdbc.sql("""
				select e.id, e.inquiry_id from outbox_entry e where e.state in ('UNKNOWN', 'FAILED')
				    and not exists (select 1 from dropped_item d where d.id = e.id and d.dropped >= e.updated)%s
				order by e.updated desc limit :limit
				""".formatted(ofInquiries(reach)))
			.params(Within.parameters(reach))
			.param("limit", limit)
			.query((row, index) -> new Stray(row.getObject("id", UUID.class), row.getString("inquiry_id")))
			.list();
	}

	/** A digest belongs to a day, whose name is no id. */
	private static String ofInquiries(Reach reach) {
		return switch (reach) {
			case Reach.Everything everything -> "";
			case Reach.Mailboxes mailboxes -> """
					 and case when e.action = 'DIGEST' then false else exists (select 1 from inquiry i
					     where i.id = cast(e.inquiry_id as uuid)%s) end
					""".formatted(Within.condition(reach));
		};
	}

}
