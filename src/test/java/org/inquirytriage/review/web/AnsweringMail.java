package org.inquirytriage.review.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.inquirytriage.demo.DemoMail;
import org.inquirytriage.message.EmailAddress;

/** A mail server whose program answers every letter at once. */
class AnsweringMail implements DemoMail {

	private final Map<EmailAddress, List<Received>> answers = new ConcurrentHashMap<>();

	private final Clock clock;

	AnsweringMail(Clock clock) {
		this.clock = clock;
	}

	@Override
	public EmailAddress program() {
		return EmailAddress.of("heart@example.org");
	}

	@Override
	public void send(Letter letter) {
		this.answers.put(letter.from(), List.of(new Received(program(), "Parking, bus and train", this.clock.instant(),
				"This is an automatic reply.\n\nThe garage is on Sample Street.\n")));
	}

	@Override
	public List<Received> received(EmailAddress visitor) {
		return this.answers.getOrDefault(visitor, List.of());
	}

}
