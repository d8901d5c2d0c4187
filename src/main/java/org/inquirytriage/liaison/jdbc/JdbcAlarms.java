package org.inquirytriage.liaison.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.liaison.alarm.Alarms;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls about emergencies in the table {@code alarm}: whoever counts a call makes it. */
class JdbcAlarms implements Alarms {

	private final JdbcClient jdbc;

	JdbcAlarms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public OptionalInt claim(InquiryId inquiry, Instant now, IntFunction<Duration> pause) {
		boolean first = this.jdbc
			.sql("insert into alarm (inquiry_id, rounds, due) values (:inquiry, 1, :next) on conflict do nothing")
			.param("inquiry", inquiry.toString())
			.param("next", JdbcHandovers.at(now.plus(pause.apply(0))))
			.update() == 1;
		if (first) {
			return OptionalInt.of(0);
		}
		Optional<Integer> rounds = this.jdbc.sql("select rounds from alarm where inquiry_id = :inquiry and due <= :now")
			.param("inquiry", inquiry.toString())
			.param("now", JdbcHandovers.at(now))
			.query(Integer.class)
			.optional();
		boolean claimed = rounds.isPresent() && this.jdbc
			.sql("update alarm set rounds = rounds + 1, due = :next where inquiry_id = :inquiry and rounds = :rounds")
			.param("inquiry", inquiry.toString())
			.param("next", JdbcHandovers.at(now.plus(pause.apply(rounds.get()))))
			.param("rounds", rounds.get())
			.update() == 1;
		return claimed ? OptionalInt.of(rounds.get()) : OptionalInt.empty();
	}

}
