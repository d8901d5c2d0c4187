package org.inquirytriage.review.jdbc;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.reading.EndedCases;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The inquiries that ended last, read along the index of their ends. */
class JdbcEndedCases implements EndedCases {

	private static final int READ = 1000;

	private static final String COLUMNS = "select id, subject, topics, disposition";

	private static final String ENDED = COLUMNS
			+ " from inquiry where closed is not null order by closed desc limit :limit";

	private final JdbcClient jdbc;

	JdbcEndedCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<EndedCase> latest(Reach reach, int limit) {
		List<String> mailboxes = switch (reach) {
			case Reach.Everything everything -> List.of();
			case Reach.Mailboxes(Set<String> names) -> names.stream().sorted().toList();
		};
		return this.jdbc.sql("""
				select i.id as inquiry_id, i.subject, i.topics, substring(t.author, 1, :read) as beginning
				from (%s) i join inquiry_text t on t.inquiry_id = i.id
				where i.disposition <> 'suppressed'
				""".formatted(mailboxes.isEmpty() ? ENDED : ended(mailboxes.size())))
			.params(IntStream.range(0, mailboxes.size())
				.boxed()
				.collect(Collectors.toMap((number) -> "mailbox" + number, mailboxes::get)))
			.param("read", READ)
			.param("limit", limit)
			.query((row, index) -> new EndedCase(Columns.inquiry(row),
					Columns.split(row.getString("topics")).collect(Collectors.toSet()),
					row.getString("subject") + "\n" + row.getString("beginning")))
			.list();
	}

	/** The ends of a small mailbox lie far apart in the index of all ends. */
	private static String ended(int mailboxes) {
		return IntStream.range(0, mailboxes)
			.mapToObj((number) -> "(" + COLUMNS + ", received from inquiry where mailbox = :mailbox" + number
					+ " and status = 'DONE' order by mailbox, status, received desc, id desc limit :limit)")
			.collect(Collectors.joining(" union all ", "select * from (",
					") as ended order by received desc limit :limit"));
	}

}
