package org.inquirytriage.outbox.smtp;

import java.util.Map;

import org.inquirytriage.outbox.smtp.SmtpProperties.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class SmtpPropertiesTests {

	private static SmtpProperties bind(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bind("triage.smtp", SmtpProperties.class).get();
	}

	@Test
	void requiresEncryptionToAnotherMachine() {
		assertThat(bind(Map.of("triage.smtp.host", "192.0.2.1")).effectiveSecurity()).isEqualTo(Security.STARTTLS);
	}

	@ParameterizedTest
	@CsvSource({ "localhost", "127.0.0.1", "::1" })
	void needsNoEncryptionWithinThisMachine(String host) {
		assertThat(bind(Map.of("triage.smtp.host", host)).effectiveSecurity()).isEqualTo(Security.NONE);
	}

	@Test
	void waitsTenMinutesForTheFinalReply() {
		assertThat(bind(Map.of("triage.smtp.host", "localhost")).finalReplyTimeout()).hasMinutes(10);
	}

	@ParameterizedTest
	@CsvSource({ "port, 0", "port, 65536", "mail-from, nobody", "precedence, 'bulk\nBcc: x'", "connect-timeout, 0s",
			"reply-timeout, -1s", "write-timeout, 0s", "final-reply-timeout, 2d", "idle-timeout, 0s",
			"local-name, 'a b'" })
	void namesTheSettingThatIsWrong(String property, String value) {
		Map<String, String> settings = Map.of("triage.smtp.host", "localhost", "triage.smtp." + property, value);
		assertThatException().isThrownBy(() -> bind(settings))
			.havingRootCause()
			.withMessageContaining("triage.smtp." + property);
	}

	@Test
	void refusesToSendInTheClearToAnotherMachine() {
		Map<String, String> settings = Map.of("triage.smtp.host", "192.0.2.1", "triage.smtp.security", "none");
		assertThatException().isThrownBy(() -> bind(settings))
			.havingRootCause()
			.withMessageContaining("triage.smtp.security");
	}

}
