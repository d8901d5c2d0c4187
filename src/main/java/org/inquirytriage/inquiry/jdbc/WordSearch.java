package org.inquirytriage.inquiry.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds words in the inquiries of a list: an address or a Message-ID by its index, any
 * other words by looking at the inquiries one after the other, so many at a time.
 */
class WordSearch {

	private static final int PIECE = 500;

	private final JdbcClient jdbc;

	/** How many inquiries are looked at before somebody has to ask for more. */
	private final int most;

	WordSearch(JdbcClient jdbc, int most) {
		this.jdbc = jdbc;
		this.most = most;
	}

	/** The column that has these words as a whole, or nothing. */
	Optional<Key> key(String words) {
		String bare = words.replaceAll("^<|>$", "");
		if (!bare.contains("@")) {
			return Optional.empty();
		}
		return Optional.of(new Key("writer_key", bare.toLowerCase(Locale.ROOT)))
			.filter(this::exists)
			.or(() -> Optional.of(new Key("message_id", bare)).filter(this::exists));
	}

	private boolean exists(Key key) {
		return this.jdbc.sql("select 1 from inquiry where " + key.column() + " = :value limit 1")
			.param("value", key.value())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/** Those of a list that hold the words, in its order. */
	Found in(Listing listing, String words, int limit) {
		List<UUID> candidates = new ArrayList<>();
		List<UUID> found = new ArrayList<>();
		// few at first, as what is asked for is mostly new
		for (int window : List.of(Math.min(4 * PIECE, this.most), this.most)) {
			int seen = candidates.size();
			candidates = this.jdbc.sql(listing.ids()).params(listing.parameters(window)).query(UUID.class).list();
			for (int start = seen; start < candidates.size() && found.size() < limit; start += PIECE) {
				found.addAll(holding(words, candidates.subList(start, Math.min(start + PIECE, candidates.size()))));
			}
			if (found.size() >= limit || candidates.size() < window) {
				return new Found(found.subList(0, Math.min(limit, found.size())), Optional.empty());
			}
		}
		return new Found(found, Optional.of(candidates.getLast()));
	}

	private List<UUID> holding(String words, List<UUID> ids) {
		Set<UUID> holding = this.jdbc.sql("""
				select id from inquiry left join inquiry_text on inquiry_id = id
				where id in (:ids) and (lower(writer) like :words escape '!' or lower(subject) like :words escape '!'
				    or lower(message_id) like :words escape '!' or lower(author) like :words escape '!'
				    or lower(cast(id as varchar)) like :number escape '!')
				""")
			.params(Map.of("ids", ids, "words", "%" + pattern(words), "number", pattern(words)))
			.query(UUID.class)
			.set();
		return ids.stream().filter(holding::contains).toList();
	}

	private static String pattern(String words) {
		return words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
	}

	/**
	 * Words that one column has as a whole.
	 *
	 * @param column of the table of inquiries
	 * @param value in it
	 */
	record Key(String column, String value) {
	}

	/**
	 * What was found.
	 *
	 * @param ids in the order of the list
	 * @param last the inquiry where looking ended although there are more
	 */
	record Found(List<UUID> ids, Optional<UUID> last) {
	}

}
