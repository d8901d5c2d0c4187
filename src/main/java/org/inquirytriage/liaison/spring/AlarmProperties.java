package org.inquirytriage.liaison.spring;

import java.time.Duration;
import java.util.List;

import org.inquirytriage.liaison.alarm.AlarmSettings;
import org.inquirytriage.message.EmailAddress;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code triage.alarm.*}.
 *
 * @param repeat how long a call about a possible emergency waits for somebody to claim it
 * before the next one
 * @param passOn who are called beside {@code triage.program.alert-addresses}, one more at
 * each call
 */
@ConfigurationProperties("triage.alarm")
record AlarmProperties(@DefaultValue("5m") Duration repeat, @DefaultValue List<String> passOn) {

	AlarmSettings settings(List<EmailAddress> staff) {
		return new AlarmSettings(staff, this.passOn.stream().map(AlarmProperties::address).toList(), this.repeat);
	}

	private static EmailAddress address(String written) {
		return EmailAddress.parse(written)
			.orElseThrow(() -> new IllegalArgumentException(
					"The setting triage.alarm.pass-on holds " + written + ", which is no email address"));
	}

}
