package org.inquirytriage.account.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.account.AccessLog;

/** An access log in memory. */
public class FakeAccessLog implements AccessLog {

	public final List<Entry> entries = new ArrayList<>();

	@Override
	public void record(String name, Act act, String subject) {
		this.entries.add(new Entry(name, act, subject, Instant.EPOCH));
	}

	@Override
	public List<Entry> of(String subject, int limit) {
		return this.entries.stream().filter((entry) -> entry.subject().equals(subject)).limit(limit).toList();
	}

}
