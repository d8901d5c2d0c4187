package org.inquirytriage.liaison.spring;

import java.time.Clock;
import java.time.Duration;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.liaison.OfficeMail;
import org.inquirytriage.liaison.alarm.AlarmSettings;
import org.inquirytriage.liaison.alarm.AlarmWatch;
import org.inquirytriage.liaison.alarm.AlarmWatch.AlarmLines;
import org.inquirytriage.liaison.alarm.Alarms;
import org.inquirytriage.liaison.alarm.WebhookCalls;
import org.inquirytriage.liaison.alarm.WebhookRelay;
import org.inquirytriage.liaison.alarm.http.HttpWebhookLine;
import org.inquirytriage.outbox.MailTransport;
import org.inquirytriage.outbox.SendingPermission;
import org.inquirytriage.pipeline.ProgramIdentity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Assembles the watch over possible emergencies, once a mail server is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("triage.smtp.host")
@EnableConfigurationProperties(AlarmProperties.class)
class AlarmConfiguration {

	private static final Duration INTERVAL = Duration.ofSeconds(3);

	@Bean
	AlarmLines alarmLines(OfficeMail mail, MailTransport transport, SendingPermission permission, WebhookCalls webhooks,
			@Value("${triage.webhook.url:}") String webhook) {
		return new AlarmLines(mail, transport, permission, webhook.isEmpty() ? (call) -> {
		} : webhooks::store);
	}

	@Bean
	OwnSchedule alarmSchedule(Inquiries inquiries, InquiryHistory history, Alarms alarms, AlarmLines lines,
			AlarmSettings settings, Clock clock) {
		AlarmWatch watch = new AlarmWatch(inquiries, history, alarms, lines, settings, clock);
		return new OwnSchedule("alarm", INTERVAL, watch::run);
	}

	@Bean
	AlarmSettings alarmSettings(AlarmProperties properties, ProgramIdentity identity) {
		return properties.settings(identity.alertAddresses());
	}

	/** Makes the calls to another system, once one is set. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty("triage.webhook.url")
	@EnableConfigurationProperties(WebhookProperties.class)
	static class Webhook {

		@Bean
		OwnSchedule webhookSchedule(WebhookCalls calls, InquiryHistory history, WebhookProperties settings,
				@Value("${triage.webhook.secret:}") String secret, Clock clock) {
			HttpWebhookLine line = new HttpWebhookLine(settings.url(), WebhookProperties.checked(secret), clock);
			return new OwnSchedule("webhook", INTERVAL, new WebhookRelay(calls, line, history, clock)::run);
		}

	}

}
