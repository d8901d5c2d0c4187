package org.inquirytriage.review.jdbc;

import java.time.Clock;
import java.util.List;

import org.inquirytriage.review.kept.SavedViews;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Views in the table {@code saved_view}. */
class JdbcSavedViews implements SavedViews {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcSavedViews(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<SavedView> of(String person) {
		return this.jdbc.sql("select * from saved_view where person = :person order by name")
			.param("person", person)
			.query((row, index) -> new SavedView(row.getString("name"), row.getString("scope"), row.getString("reason"),
					row.getString("words")))
			.list();
	}

	@Override
	public boolean keep(String person, SavedView view) {
		List<SavedView> kept = of(person);
		String name = Columns.text(view.name());
		boolean known = kept.stream().anyMatch((other) -> other.name().equals(name));
		if (!known && kept.size() >= MOST) {
			return false;
		}
		store(person, name, view, known ? """
				update saved_view set scope = :scope, reason = :reason, words = :words, saved = :saved
				where person = :person and name = :name
				""" : """
				insert into saved_view (person, name, scope, reason, words, saved)
				values (:person, :name, :scope, :reason, :words, :saved)
				""");
		return true;
	}

	private void store(String person, String name, SavedView view, String statement) {
		this.jdbc.sql(statement)
			.param("person", person)
			.param("name", name)
			.param("scope", view.scope())
			.param("reason", Columns.text(view.reason()))
			.param("words", Columns.text(view.words()))
			.param("saved", Columns.at(this.clock.instant()))
			.update();
	}

	@Override
	public void forget(String person, String name) {
		this.jdbc.sql("delete from saved_view where person = :person and name = :name")
			.param("person", person)
			.param("name", name)
			.update();
	}

}
