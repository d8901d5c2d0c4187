package org.inquirytriage.demo.greenmail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.inquirytriage.message.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.scheduling.TaskScheduler;

/** Sends the sample messages over the first minute, the first few at once. */
class SampleDelivery {

	private static final Logger LOG = LoggerFactory.getLogger(SampleDelivery.class);

	private static final int AT_ONCE = 9;

	private static final Duration OVER = Duration.ofSeconds(50);

	private final List<Resource> samples;

	private final RawMail mail;

	private final EmailAddress program;

	private final TaskScheduler scheduler;

	private final Clock clock;

	/** Sends samples in the order given. */
	SampleDelivery(List<Resource> samples, RawMail mail, EmailAddress program, TaskScheduler scheduler, Clock clock) {
		this.samples = List.copyOf(samples);
		this.mail = mail;
		this.program = program;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Instant start = this.scheduler.getClock().instant();
		Duration pause = OVER.dividedBy(Math.max(1, this.samples.size() - AT_ONCE));
		for (int i = 0; i < this.samples.size(); i++) {
			Resource sample = this.samples.get(i);
			this.scheduler.schedule(() -> send(sample), start.plus(pause.multipliedBy(Math.max(0, i - AT_ONCE + 1))));
		}
	}

	private void send(Resource sample) {
		try {
			String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(this.clock.instant().atOffset(ZoneOffset.UTC));
			SampleMessage message = SampleMessage.of(sample.getContentAsByteArray(), this.program.toString(), date);
			this.mail.send(message.sender(), this.program.toString(), message.bytes());
		}
		catch (IOException | IllegalStateException ex) {
			LOG.warn("The sample {} could not be sent: {}", sample.getFilename(), ex.getMessage());
		}
	}

}
