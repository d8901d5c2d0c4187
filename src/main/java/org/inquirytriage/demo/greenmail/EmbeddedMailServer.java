package org.inquirytriage.demo.greenmail;

import java.net.Socket;
import java.util.Map;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.MailCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/**
 * GreenMail on this machine alone, taking mail with a null reverse-path as well (RFC 5321
 * section 4.5.5), which GreenMail by itself refuses. Whoever gets mail has a mailbox from
 * then on, with the address as its user name and its password.
 */
class EmbeddedMailServer extends GreenMail {

	private static final String LOOPBACK = "127.0.0.1";

	/** A server on two ports; 0 for any that is free. */
	EmbeddedMailServer(int smtpPort, int imapPort) {
		super(new ServerSetup[] { new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
				new ServerSetup(imapPort, LOOPBACK, ServerSetup.PROTOCOL_IMAP) });
	}

	@Override
	protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
		Map<String, AbstractServer> services = super.createServices(setups, managers);
		services.computeIfPresent(ServerSetup.PROTOCOL_SMTP,
				(name, server) -> new NullSenderServer(server.getServerSetup(), managers));
		return services;
	}

	/** SMTP with the null reverse-path. */
	private static final class NullSenderServer extends SmtpServer {

		private final SmtpManager manager;

		private NullSenderServer(ServerSetup setup, Managers managers) {
			super(setup, managers);
			this.manager = managers.getSmtpManager();
		}

		@Override
		protected ProtocolHandler createProtocolHandler(Socket client) {
			return new SmtpHandler(new NullSenderCommands(), this.manager, client);
		}

	}

	private static final class NullSenderCommands extends SmtpCommandRegistry {

		@Override
		public SmtpCommand getCommand(String name) {
			SmtpCommand command = super.getCommand(name);
			return (command instanceof MailCommand) ? new NullSenderCommand() : command;
		}

	}

	private static final class NullSenderCommand extends MailCommand {

		@Override
		public void execute(SmtpConnection connection, SmtpState state, SmtpManager manager, String line) {
			super.execute(connection, state, manager, line);
			if (line.matches("(?i)MAIL FROM:\\s?<>.*")) {
				state.getMessage().setReturnPath(new MailAddress(""));
			}
		}

	}

}
