package org.inquirytriage.benchmark.mail;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;
import jakarta.mail.MessagingException;
import org.inquirytriage.realservers.PlainServers;
import org.springframework.util.FileSystemUtils;

/**
 * The service beside a bare loop that reads the same mailbox: same server, same run, as
 * ratios that hold on any machine.
 */
public final class MailSpeed {

	private static final int WARM_UP = 1000;

	private MailSpeed() {
	}

	/** How many messages (2,000), and how many milliseconds a round trip is longer (0). */
	public static void main(String[] arguments) throws IOException, MessagingException {
		int messages = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 2000;
		Duration roundTrip = Duration.ofMillis((arguments.length > 1) ? Long.parseLong(arguments[1]) : 0);
		System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
		Path data = Files.createTempDirectory("mail-speed");
		try (PlainServers servers = PlainServers.start();
				CountingProxy imap = new CountingProxy(servers.imap(), roundTrip);
				CountingProxy smtp = new CountingProxy(servers.smtp(), roundTrip)) {
			Mailing mailing = new Mailing(servers.workshop());
			Measured bare = bare(servers, mailing, messages, imap, smtp);
			Measured ours = ours(servers, mailing, messages, imap, smtp, data);
			System.out.printf(Locale.ROOT, """
					%d messages of 1 to 20 KB, round trip %d ms longer, %d processors:
					bare loop: %s
					service:   %s
					service to bare loop: %.2f of its messages a second, %.1f times its processor time
					""", messages, roundTrip.toMillis(), Runtime.getRuntime().availableProcessors(), bare, ours,
					ours.perSecond() / bare.perSecond(), ours.processor() / bare.processor());
		}
		finally {
			FileSystemUtils.deleteRecursively(data);
		}
		System.exit(0);
	}

	private static Measured bare(PlainServers servers, Mailing mailing, int messages, CountingProxy imap,
			CountingProxy smtp) throws IOException, MessagingException {
		BareLoop loop = new BareLoop(imap.port(), smtp.port());
		servers.deliver("warm", mailing.letters("warm", WARM_UP, Mailing.GENERAL));
		loop.run("warm");
		servers.deliver("bare", mailing.letters("bare", messages, Mailing.GENERAL));
		imap.reset();
		smtp.reset();
		Moment began = Moment.now();
		int answered = loop.run("bare");
		return Measured.of(began, Moment.now(), answered, answered, imap, smtp);
	}

	private static Measured ours(PlainServers servers, Mailing mailing, int messages, CountingProxy imap,
			CountingProxy smtp, Path data) throws IOException {
		try (OurService service = new OurService(data, imap.port(), smtp.port(), Map.of())) {
			servers.deliver("ours", mailing.letters("first", WARM_UP, Mailing.GENERAL));
			service.finish(WARM_UP);
			long before = service.sent();
			var letters = mailing.letters("ours", messages, Mailing.GENERAL);
			imap.reset();
			smtp.reset();
			Moment began = Moment.now();
			servers.deliver("ours", letters);
			service.answer(WARM_UP + messages);
			Moment answered = Moment.now();
			service.finish(WARM_UP + messages);
			Measured measured = Measured.of(began, answered, messages, service.sent() - before, imap, smtp);
			System.out.println("service, ends: " + service.ends());
			return measured;
		}
	}

	/**
	 * When a run began.
	 *
	 * @param nanos on the wall
	 * @param processor that this process had used
	 */
	private record Moment(long nanos, long processor) {

		static Moment now() {
			var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
			return new Moment(System.nanoTime(), system.getProcessCpuTime());
		}

	}

	/**
	 * What a run came to.
	 *
	 * @param perSecond messages a second, end to end
	 * @param processor milliseconds of processor time for each message, of this process
	 * @param replies that were sent
	 * @param imapTurns round trips by IMAP for each message read
	 * @param smtpTurns round trips by SMTP for each reply
	 * @param connections that were made to the SMTP server
	 */
	private record Measured(double perSecond, double processor, long replies, double imapTurns, double smtpTurns, long connections) {

		static Measured of(Moment began, Moment now, long messages, long replies, CountingProxy imap,
				CountingProxy smtp) {
			return new Measured(messages / ((now.nanos() - began.nanos()) / 1e9),
					(now.processor() - began.processor()) / 1e6 / messages, replies, (double) imap.turns() / messages,
					(double) smtp.turns() / replies, smtp.connections());
		}

		@Override
		public String toString() {
			return String.format(Locale.ROOT,
					"%.0f messages a second, %.1f ms of processor time each, %d replies; round trips: IMAP %.3f a message, SMTP %.2f a reply (%d connections)",
					this.perSecond, this.processor, this.replies, this.imapTurns, this.smtpTurns, this.connections);
		}

	}

}
