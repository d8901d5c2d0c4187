package org.inquirytriage.liaison.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.liaison.alarm.WebhookCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcAlarmsTests {

	private static final Instant NOW = Instant.parse("2026-10-06T15:00:00Z");

	private static final InquiryId INQUIRY = new InquiryId(new UUID(1, 2));

	private static final WebhookCall CALL = new WebhookCall(new UUID(5, 6), "i1", "{}", NOW, 0);

	private final JdbcAlarms alarms;

	private final JdbcWebhookCalls calls;

	JdbcAlarmsTests(TestDatabase database) {
		JdbcClient jdbc = JdbcClient.create(database.create());
		this.alarms = new JdbcAlarms(jdbc);
		this.calls = new JdbcWebhookCalls(jdbc);
	}

	private static Duration pause(int round) {
		return Duration.ofMinutes(round + 1);
	}

	@Test
	void countsTheCallsAndWaitsBetweenThem() {
		assertThat(this.alarms.claim(INQUIRY, NOW, JdbcAlarmsTests::pause)).hasValue(0);
		assertThat(this.alarms.claim(INQUIRY, NOW, JdbcAlarmsTests::pause)).isEmpty();
		assertThat(this.alarms.claim(INQUIRY, NOW.plusSeconds(60), JdbcAlarmsTests::pause)).hasValue(1);
		assertThat(this.alarms.claim(INQUIRY, NOW.plusSeconds(120), JdbcAlarmsTests::pause)).isEmpty();
		assertThat(this.alarms.claim(INQUIRY, NOW.plusSeconds(180), JdbcAlarmsTests::pause)).hasValue(2);
	}

	@Test
	void givesAWebhookCallToOneReplicaAtATime() {
		this.calls.store(CALL);
		this.calls.store(CALL);
		assertThat(this.calls.claim(NOW, NOW.plusSeconds(60))).containsExactly(CALL);
		assertThat(this.calls.claim(NOW, NOW.plusSeconds(60))).isEmpty();
		assertThat(this.calls.claim(NOW.plusSeconds(60), NOW.plusSeconds(120))).extracting(WebhookCall::attempts)
			.containsExactly(1);
	}

	@Test
	void neverMakesACallAgainThatIsSettled() {
		this.calls.store(CALL);
		this.calls.settle(CALL, null, "HTTP 204");
		assertThat(this.calls.claim(NOW.plusSeconds(3600), NOW.plusSeconds(7200))).isEmpty();
	}

}
