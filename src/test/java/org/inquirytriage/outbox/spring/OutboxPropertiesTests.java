package org.inquirytriage.outbox.spring;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class OutboxPropertiesTests {

	private static OutboxProperties bind(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(new HashMap<>(settings))).bindOrCreate("triage.outbox",
				OutboxProperties.class);
	}

	@Test
	void looksThroughTheOutboxEverySecondUnlessSet() {
		assertThat(bind(Map.of()).interval()).isEqualTo(Duration.ofSeconds(1));
	}

	@ParameterizedTest
	@CsvSource({ "senders,0", "senders,65", "interval,0s", "first-pause,0s", "give-up-after,-1s", "longest-pause,1s" })
	void namesTheSettingThatIsWrong(String property, String value) {
		assertThatException().isThrownBy(() -> bind(Map.of("triage.outbox." + property, value)))
			.havingRootCause()
			.withMessageContaining("triage.outbox." + property);
	}

}
