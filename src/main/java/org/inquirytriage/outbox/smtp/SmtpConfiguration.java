package org.inquirytriage.outbox.smtp;

import java.time.Clock;

import javax.net.ssl.SSLSocketFactory;
import org.inquirytriage.credential.Credential;
import org.inquirytriage.credential.TokenSources;
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
			SslBundles bundles, ObjectProvider<TokenSources> tokens, Clock clock) {
		SSLSocketFactory tls = settings.sslBundle().isEmpty() ? (SSLSocketFactory) SSLSocketFactory.getDefault()
				: bundles.getBundle(settings.sslBundle()).createSslContext().getSocketFactory();
		return new SmtpConnections(settings, credential(settings, password, tokens.getIfAvailable(TokenSources::none)),
				tls, clock);
	}

	private static Credential credential(SmtpProperties settings, String password, TokenSources tokens) {
		if (settings.token().isEmpty()) {
			return Credential.password(password);
		}
		if (!password.isEmpty()) {
			throw new IllegalArgumentException(
					"triage.smtp.password or triage.smtp.token may be set, and only one of them");
		}
		return new Credential.Token(tokens.named(settings.token())
			.orElseThrow(() -> new IllegalArgumentException(
					"triage.smtp.token is not set: triage.tokens." + settings.token())));
	}

	@Bean
	WireFormat wireFormat(SmtpProperties settings, MessageIds messageIds) {
		return new WireFormat(messageIds.loopMark(), settings.mailFrom(), settings.precedence(), settings.html());
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
