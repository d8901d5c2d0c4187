package org.inquirytriage.outbox.smtp;

import java.time.Clock;

import javax.net.ssl.SSLSocketFactory;
import org.inquirytriage.outbox.AttachmentSource;
import org.inquirytriage.outbox.MailWriter;
import org.inquirytriage.outbox.MessageIds;
import org.springframework.beans.factory.ObjectProvider;
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
	WireFormat wireFormat(SmtpProperties settings, MessageIds messageIds) {
		return new WireFormat(messageIds.loopMark(), settings.mailFrom(), settings.precedence());
	}

	@Bean
	SmtpTransport mailTransport(SmtpConnections connections, WireFormat format) {
		return new SmtpTransport(connections, format);
	}

	@Bean
	MailWriter mailWriter(WireFormat format, ObjectProvider<AttachmentSource> attachments) {
		return (message) -> format.bytes(message, attachments.getObject());
	}

}
