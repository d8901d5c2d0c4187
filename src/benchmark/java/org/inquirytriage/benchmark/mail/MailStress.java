package org.inquirytriage.benchmark.mail;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.inquirytriage.realservers.PlainServers;
import org.springframework.util.FileSystemUtils;

/**
 * Messages of 50 MB and a storm, in a heap that is small: prints what stays in it, and
 * what came over the wire.
 */
public final class MailStress {

	private static final int AT_A_TIME = 1000;

	private static final long LARGE = 50L * 1024 * 1024;

	private MailStress() {
	}

	/** How many messages the storm has (10,000). */
	public static void main(String[] arguments) throws IOException {
		int messages = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 10_000;
		Path data = Files.createTempDirectory("mail-stress");
		boolean well = false;
		try (PlainServers servers = PlainServers.start();
				CountingProxy imap = new CountingProxy(servers.imap(), Duration.ZERO)) {
			Mailing mailing = new Mailing(servers.workshop());
			try (OurService service = new OurService(data, imap.port(), servers.smtp(),
					Map.of("max-size", "100MB", "poll-interval", "1s"))) {
				servers.deliver("ours", mailing.letters("warm", 200, Mailing.MIXED));
				service.finish(200);
				tell("after 200 messages", service, imap);
				servers.deliver("ours", List.of(mailing.large("attached", LARGE, true)));
				service.finish(201);
				tell("after 50 MB with an attachment", service, imap);
				servers.deliver("ours", List.of(mailing.large("plain", LARGE, false)));
				service.finish(202);
				tell("after 50 MB of plain text", service, imap);
				storm(servers, mailing, service, imap, messages);
				System.out.println("ends: " + service.ends() + ", on the server: " + servers.stored("ours"));
				well = true;
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(data);
			System.exit(well ? 0 : 1);
		}
	}

	private static void storm(PlainServers servers, Mailing mailing, OurService service, CountingProxy imap,
			int messages) throws IOException {
		long before = service.filed();
		long began = System.nanoTime();
		for (int from = 0; from < messages; from += AT_A_TIME) {
			servers.deliver("ours",
					mailing.letters("storm" + from, Math.min(AT_A_TIME, messages - from), Mailing.MIXED));
		}
		for (int done = AT_A_TIME; done < messages + AT_A_TIME; done += AT_A_TIME) {
			service.finish(before + Math.min(done, messages));
			tell(String.format(Locale.ROOT, "after %d of the storm, %d s", Math.min(done, messages),
					(System.nanoTime() - began) / 1_000_000_000), service, imap);
		}
	}

	private static void tell(String when, OurService service, CountingProxy imap) {
		System.gc();
		System.out.printf(Locale.ROOT,
				"%s: heap %d MB after collection, of %d; %d MB by IMAP; %d sent, %d filed%n", when,
				ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20, Runtime.getRuntime().maxMemory() >> 20,
				imap.received() >> 20, service.sent(), service.filed());
		imap.reset();
	}

}
