package org.inquirytriage.outbox.smtp;

import java.time.Clock;

import javax.net.ssl.SSLSocketFactory;

import org.inquirytriage.outbox.MessageIds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the transport to the mail server, once one is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("triage.smtp.host")
@EnableConfigurationProperties(SmtpProperties.class)
class SmtpConfiguration {

	@Bean
	SmtpConnections smtpConnections(SmtpProperties settings, @Value("${triage.smtp.password:}") String password,
			SslBundles bundles, Clock clock) {
		SSLSocketFactory tls = settings.sslBundle().isEmpty() ? (SSLSocketFactory) SSLSocketFactory.getDefault()
				: bundles.getBundle(settings.sslBundle()).createSslContext().getSocketFactory();
		return new SmtpConnections(settings, password, tls, clock);
	}

	@Bean
	SmtpTransport mailTransport(SmtpConnections connections, SmtpProperties settings, MessageIds messageIds) {
		WireFormat format = new WireFormat(messageIds.loopMark(), settings.mailFrom(), settings.precedence());
		return new SmtpTransport(connections, format);
	}

}
