package org.inquirytriage.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class WrongSettingTests {

	/** Settings with a check of their own. */
	record Call(Duration after, int times) {

		Call {
			if (times > 9) {
				throw new IllegalArgumentException("The setting call.times must be 9 or less");
			}
		}

	}

	private static String said(String setting, String value) {
		Map<String, String> settings = new HashMap<>(Map.of("call.after", "5m", "call.times", "1"));
		settings.put(setting, value);
		Binder binder = new Binder(new MapConfigurationPropertySource(settings));
		BindException wrong = catchThrowableOfType(BindException.class, () -> binder.bind("call", Call.class));
		return new WrongSetting().analyze(wrong, wrong).getDescription();
	}

	@ParameterizedTest
	@CsvSource({ "call.times,x,whole number", "call.after,soon,'length of time such as 30s, 5m or 2h'" })
	void aValueThatCannotBeReadIsNamedWithItsSettingAndWhatItShouldBe(String setting, String value, String kind) {
		assertThat(said(setting, value))
			.isEqualTo("The setting " + setting + " holds \"" + value + "\", which is no " + kind + ".");
	}

	@Test
	void whatACheckSaysIsSaidAsItIs() {
		assertThat(said("call.times", "10")).endsWith("The setting call.times must be 9 or less");
	}

}
