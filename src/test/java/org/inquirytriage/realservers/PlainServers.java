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
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/**
 * Dovecot without encryption, whose mailboxes are folders that anybody may put files
 * into, and the SMTP server of Postfix's own tests, which throws away what it is given.
 */
public final class PlainServers implements AutoCloseable {

	/** The password of every mailbox. */
	public static final String PASSWORD = "secret";

	private static final String DOVECOT = """
			protocols = imap
			listen = 127.0.0.1
			base_dir = %1$s/dovecot
			state_dir = %1$s/dovecot
			log_path = %1$s/dovecot.log
			ssl = no
			disable_plaintext_auth = no
			mail_location = maildir:%1$s/mail/%%u
			maildir_stat_dirs = no
			first_valid_uid = 1
			first_valid_gid = 1
			auth_mechanisms = plain
			mail_max_userip_connections = 50
			passdb {
			  driver = static
			  args = password=secret
			}
			userdb {
			  driver = static
			  args = uid=mail gid=mail home=%1$s/mail/%%u allow_all_users=yes
			}
			service imap-login {
			  inet_listener imap {
			    port = %2$d
			  }
			  inet_listener imaps {
			    port = 0
			  }
			}
			namespace inbox {
			  inbox = yes
			  separator = /
			}
			""";

	private final Path folder;

	private final int imap = freePort();

	private final int smtp = freePort();

	private final List<Process> running = new ArrayList<>();

	private PlainServers(Path folder) {
		this.folder = folder;
	}

	/** Starts both; fails where they are not installed or the user is not root. */
	public static PlainServers start() throws IOException {
		Path folder = Files.createTempDirectory("plain-servers");
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		PlainServers servers = new PlainServers(folder);
		Files.createDirectories(folder.resolve("dovecot"));
		Files.createDirectories(folder.resolve("mail"));
		own(folder.resolve("mail"));
		Files.writeString(folder.resolve("dovecot.conf"), DOVECOT.formatted(folder, servers.imap));
		servers.run("dovecot", "/usr/sbin/dovecot", "-F", "-c", folder + "/dovecot.conf");
		servers.run("smtp-sink", "/usr/sbin/smtp-sink", "-u", "mail", "127.0.0.1:" + servers.smtp, "500");
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> answers(servers.imap) && answers(servers.smtp));
		return servers;
	}

	private void run(String name, String... command) throws IOException {
		this.running.add(new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.resolve(name + ".out").toFile())
			.start());
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean answers(int port) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** The port of IMAP. */
	public int imap() {
		return this.imap;
	}

	/** The port of SMTP. */
	public int smtp() {
		return this.smtp;
	}

	/**
	 * Delivers files into a mailbox; they are moved into it, all at nearly one moment.
	 */
	public void deliver(String user, List<Path> files) throws IOException {
		Path box = this.folder.resolve("mail").resolve(user);
		for (String part : List.of("tmp", "cur", "new")) {
			Files.createDirectories(box.resolve(part));
		}
		for (Path file : files) {
			Files.move(file, box.resolve("tmp").resolve(file.getFileName()));
		}
		own(box);
		for (Path file : files) {
			Files.move(box.resolve("tmp").resolve(file.getFileName()), box.resolve("new").resolve(file.getFileName()));
		}
	}

	private static void own(Path place) throws IOException {
		try {
			Process chown = new ProcessBuilder("chown", "-R", "mail:mail", place.toString()).inheritIO().start();
			if (chown.waitFor() != 0) {
				throw new IOException("Could not give " + place + " to the mail server");
			}
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	}

	/** Where files can be prepared that are to be delivered. */
	public Path workshop() throws IOException {
		return Files.createDirectories(this.folder.resolve("workshop"));
	}

	/** How many messages lie in a mailbox and its folders. */
	public long stored(String user) throws IOException {
		try (var files = Files.walk(this.folder.resolve("mail").resolve(user))) {
			return files.filter((file) -> file.getParent().endsWith("new") || file.getParent().endsWith("cur")).count();
		}
	}

	@Override
	public void close() {
		this.running.forEach(Process::destroy);
		FileSystemUtils.deleteRecursively(this.folder.toFile());
	}

}
