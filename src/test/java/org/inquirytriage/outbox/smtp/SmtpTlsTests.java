package org.inquirytriage.outbox.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.inquirytriage.outbox.DeliveryOutcome;
import org.inquirytriage.outbox.DeliveryOutcome.Deferred;
import org.inquirytriage.outbox.DeliveryOutcome.Delivered;
import org.inquirytriage.outbox.DeliveryOutcome.InDoubt;
import org.inquirytriage.outbox.MailTransport.Repeat;
import org.inquirytriage.outbox.TestMessages;
import org.inquirytriage.outbox.smtp.SmtpProperties.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SmtpTlsTests {

	private static final char[] PASSWORD = "changeit".toCharArray();

	private static SSLContext localhost;

	private static SSLContext elsewhere;

	private ScriptedSmtpServer server;

	@BeforeAll
	static void makeCertificates(@TempDir Path folder) throws Exception {
		localhost = context(folder, "localhost");
		elsewhere = context(folder, "mail.example.org");
	}

	@BeforeEach
	void start() throws IOException {
		this.server = new ScriptedSmtpServer();
	}

	@AfterEach
	void stop() throws IOException {
		this.server.close();
	}

	private static SSLContext context(Path folder, String host) throws Exception {
		Path file = folder.resolve(host + ".p12");
		Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
		Process process = new ProcessBuilder(keytool.toString(), "-genkeypair", "-alias", "test", "-keyalg", "EC",
				"-dname", "CN=" + host, "-ext", "SAN=dns:" + host, "-keystore", file.toString(), "-storetype", "PKCS12",
				"-storepass", new String(PASSWORD))
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve(host + ".log").toFile())
			.start();
		assertThat(process.waitFor()).isZero();
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(file)) {
			store.load(in, PASSWORD);
		}
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(store, PASSWORD);
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(store);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
		return context;
	}

	private DeliveryOutcome deliver(SmtpSettings settings) {
		try (SmtpTransport transport = settings.transport()) {
			return transport.deliver(TestMessages.answer("i1"), Repeat.NONE, (digest) -> {
				throw new IOException("nothing is kept");
			});
		}
	}

	private SmtpSettings startTls() {
		return SmtpSettings.of(this.server).security(Security.STARTTLS);
	}

	@Test
	void deliversAfterStartTls() {
		this.server.withTls(localhost);
		assertThat(deliver(startTls().tls(localhost.getSocketFactory()))).isInstanceOf(Delivered.class);
		assertThat(this.server.commands()).startsWith("EHLO client.test", "STARTTLS", "EHLO client.test",
				"MAIL FROM:<>");
	}

	@Test
	@Tag("IMAP-17")
	void sendsNothingToAServerOfAnUnknownAuthority() {
		this.server.withTls(localhost);
		assertThat(deliver(startTls())).isInstanceOf(Deferred.class);
		assertThat(this.server.commands("MAIL")).isEmpty();
	}

	@Test
	void sendsNothingToAServerWithAnothersCertificate() {
		this.server.withTls(elsewhere);
		assertThat(deliver(startTls().tls(elsewhere.getSocketFactory()))).isInstanceOf(Deferred.class);
		assertThat(this.server.commands("MAIL")).isEmpty();
	}

	@Test
	void deliversOverTlsFromTheFirstByte() {
		this.server.withImplicitTls(localhost);
		SmtpSettings settings = SmtpSettings.of(this.server).security(Security.TLS).tls(localhost.getSocketFactory());
		assertThat(deliver(settings)).isInstanceOf(Delivered.class);
	}

	@Test
	void waitsForTheFinalReplyLongerThanForOthersUnderTls() {
		this.server.withImplicitTls(localhost).thinkingBeforeTheEnd(4);
		SmtpSettings settings = SmtpSettings.of(this.server).security(Security.TLS).tls(localhost.getSocketFactory());
		assertThat(deliver(settings.replyTimeout(Duration.ofSeconds(2)))).isInstanceOf(Delivered.class);
	}

	@Test
	void isInDoubtWhenTheConnectionIsLostAfterTheDataUnderTls() {
		this.server.withTls(localhost).at("END", ScriptedSmtpServer.RESET);
		assertThat(deliver(startTls().tls(localhost.getSocketFactory()))).isInstanceOf(InDoubt.class);
	}

}
