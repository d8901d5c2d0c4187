package org.inquirytriage.review.web;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that fill up while inquiries are worked on. */
public final class CaseTables {

	private static final List<String> CHILDREN_FIRST = List.of("saved_view", "dropped_item", "audit_sample",
			"labelled_example", "review_decision", "review_draft", "review_note", "inquiry_event", "inquiry_document",
			"inquiry_text", "inquiry_raw", "inquiry_copy", "outbox_entry", "reply_ledger", "inquiry");

	private CaseTables() {
	}

	/** Empties them. */
	public static void empty(JdbcClient jdbc) {
		CHILDREN_FIRST.forEach((table) -> jdbc.sql("delete from " + table).update());
	}

}
