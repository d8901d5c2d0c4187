package org.inquirytriage.realservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.inquirytriage.credential.StubIssuer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Dovecot and Postfix of Debian, started without systemd from configuration files of our
 * own: mail goes in by SMTP with STARTTLS, reaches mailboxes by LMTP, and is read by IMAP
 * over TLS. Whoever signs in with {@code secret}, or with a token of the issuer, has a
 * mailbox.
 */
final class RealServers implements AutoCloseable {

	/** The password of every mailbox. */
	static final String PASSWORD = "secret";

	/** An address that Postfix takes mail for and then returns it. */
	static final String BOUNCING = "suite-a@example.org";

	private static final String DOVECOT = """
			protocols = imap lmtp
			listen = 127.0.0.1
			base_dir = %1$s/dovecot
			state_dir = %1$s/dovecot
			log_path = %1$s/dovecot.log
			ssl = required
			ssl_cert = <%1$s/cert.pem
			ssl_key = <%1$s/key.pem
			mail_location = maildir:%1$s/mail/%%u
			first_valid_uid = 1
			first_valid_gid = 1
			auth_mechanisms = plain xoauth2
			passdb {
			  driver = oauth2
			  mechanisms = xoauth2
			  args = %1$s/oauth2.conf
			}
			passdb {
			  driver = static
			  mechanisms = plain
			  args = password=secret
			}
			userdb {
			  driver = static
			  args = uid=mail gid=mail home=%1$s/mail/%%u allow_all_users=yes
			}
			service imap-login {
			  inet_listener imap {
			    port = 0
			  }
			  inet_listener imaps {
			    port = %2$d
			    ssl = yes
			  }
			}
			service lmtp {
			  inet_listener lmtp {
			    port = %3$d
			  }
			}
			namespace inbox {
			  inbox = yes
			  separator = /
			  mailbox Sent {
			    auto = create
			    special_use = \\Sent
			  }
			}
			protocol lmtp {
			  postmaster_address = postmaster@example.org
			}
			""";

	private static final String OAUTH2 = """
			introspection_mode = post
			introspection_url = %s
			username_attribute = username
			active_attribute = active
			active_value = true
			""";

	private static final String MAIN = """
			compatibility_level = 3.6
			queue_directory = %1$s/queue
			data_directory = %1$s/data
			maillog_file = %1$s/postfix.log
			maillog_file_prefixes = %1$s
			command_directory = /usr/sbin
			daemon_directory = /usr/lib/postfix/sbin
			mail_owner = postfix
			setgid_group = postdrop
			myhostname = mx.example.org
			mydestination =
			alias_maps =
			inet_interfaces = 127.0.0.1
			inet_protocols = ipv4
			mynetworks = 127.0.0.0/8
			disable_dns_lookups = yes
			smtp_dns_support_level = disabled
			virtual_mailbox_domains = static:all
			virtual_mailbox_maps = static:all
			virtual_transport = lmtp:inet:127.0.0.1:%2$d
			transport_maps = inline:{ %3$s=local: }
			smtpd_tls_security_level = encrypt
			smtpd_tls_cert_file = %1$s/cert.pem
			smtpd_tls_key_file = %1$s/key.pem
			smtpd_client_connection_count_limit = 0
			smtpd_client_connection_rate_limit = 0
			lmtp_destination_concurrency_limit = 4
			""";

	private static final String MASTER = """
			127.0.0.1:%d inet n - n - - smtpd
			pickup unix n - n 60 1 pickup
			cleanup unix n - n - 0 cleanup
			qmgr unix n - n 300 1 qmgr
			tlsmgr unix - - n 1000? 1 tlsmgr
			rewrite unix - - n - - trivial-rewrite
			bounce unix - - n - 0 bounce
			defer unix - - n - 0 bounce
			trace unix - - n - 0 bounce
			verify unix - - n - 1 verify
			flush unix n - n 1000? 0 flush
			proxymap unix - - n - - proxymap
			smtp unix - - n - - smtp
			lmtp unix - - n - - lmtp
			local unix - n n - - local
			error unix - - n - - error
			retry unix - - n - - error
			discard unix - - n - - discard
			anvil unix - - n - 1 anvil
			scache unix - - n - 1 scache
			postlog unix-dgram n - n - 1 postlogd
			""";

	private final Path folder;

	private final int imap = freePort();

	private final int lmtp = freePort();

	private final int smtp = freePort();

	private @Nullable Process dovecot;

	private final StubIssuer issuer = new StubIssuer();

	private RealServers(Path folder) {
		this.folder = folder;
	}

	/** Starts both; the test is skipped, and says so, where they are not installed. */
	static RealServers start() {
		assumeTrue(isInstalled("/usr/sbin/dovecot") && isInstalled("/usr/sbin/postfix"),
				"Dovecot and Postfix are not installed: apt-get install dovecot-imapd dovecot-lmtpd postfix");
		assumeTrue(System.getProperty("user.name").equals("root"), "Dovecot and Postfix can be started by root alone");
		try {
			Path folder = Files.createTempDirectory("real-servers");
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
			RealServers servers = new RealServers(folder);
			servers.run();
			return servers;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isInstalled(String program) {
		return Files.isExecutable(Path.of(program));
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void run() throws IOException {
		call("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
				"-addext", "subjectAltName=DNS:localhost", "-keyout", this.folder + "/key.pem", "-out",
				this.folder + "/cert.pem");
		Files.createDirectories(this.folder.resolve("dovecot"));
		Files.createDirectories(this.folder.resolve("mail"));
		Files.createDirectories(this.folder.resolve("queue"));
		Files.createDirectories(this.folder.resolve("data"));
		Path postfix = Files.createDirectories(this.folder.resolve("postfix"));
		call("chown", "mail:mail", this.folder + "/mail");
		call("chown", "postfix", this.folder + "/data");
		Files.writeString(this.folder.resolve("dovecot.conf"), DOVECOT.formatted(this.folder, this.imap, this.lmtp));
		Files.writeString(this.folder.resolve("oauth2.conf"), OAUTH2.formatted(this.issuer.introspection()));
		Files.writeString(postfix.resolve("main.cf"), MAIN.formatted(this.folder, this.lmtp, BOUNCING));
		Files.writeString(postfix.resolve("master.cf"), MASTER.formatted(this.smtp));
		this.dovecot = new ProcessBuilder("/usr/sbin/dovecot", "-F", "-c", this.folder + "/dovecot.conf")
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("dovecot.out").toFile())
			.start();
		call("/usr/sbin/postfix", "-c", postfix.toString(), "start");
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> answers(this.imap) && answers(this.smtp));
	}

	private static boolean answers(int port) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private void call(String... command) throws IOException {
		Path out = this.folder.resolve("commands.log");
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
			.start();
		try {
			if (process.waitFor() != 0) {
				throw new IllegalStateException(command[0] + " failed: " + Files.readString(out));
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The port of IMAP over TLS. */
	int imap() {
		return this.imap;
	}

	/** The port of SMTP with STARTTLS. */
	int smtp() {
		return this.smtp;
	}

	/** Gives the access tokens that the mail server takes. */
	StubIssuer issuer() {
		return this.issuer;
	}

	/** The certificate of both, for localhost. */
	Path certificate() {
		return this.folder.resolve("cert.pem");
	}

	/** What both have logged, for a test that fails. */
	String log() throws IOException {
		StringBuilder log = new StringBuilder();
		for (String name : List.of("dovecot.log", "postfix.log")) {
			Path file = this.folder.resolve(name);
			log.append(Files.exists(file) ? Files.readString(file) : "");
		}
		return log.toString();
	}

	@Override
	public void close() {
		try {
			call("/usr/sbin/postfix", "-c", this.folder + "/postfix", "stop");
		}
		catch (IOException | IllegalStateException ex) {
			// it is not running
		}
		Process running = this.dovecot;
		if (running != null) {
			running.destroy();
		}
		this.issuer.close();
		FileSystemUtils.deleteRecursively(this.folder.toFile());
	}

}
