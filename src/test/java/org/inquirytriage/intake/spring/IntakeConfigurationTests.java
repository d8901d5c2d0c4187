package org.inquirytriage.intake.spring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.credential.TokenSources;
import org.inquirytriage.inquiry.jdbc.InquiryFixture;
import org.inquirytriage.intake.Cursors;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.intake.MailboxMode;
import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.intake.MessageSink;
import org.inquirytriage.intake.Reconciliations;
import org.inquirytriage.intake.jdbc.TestCursors;
import org.inquirytriage.intake.mime4j.MimeMessageParser;
import org.inquirytriage.intake.upkeep.MailboxRecords;
import org.inquirytriage.intake.upkeep.Rereadings;
import org.inquirytriage.pipeline.InquirySink;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeConfigurationTests {

	private final InquiryFixture files = new InquiryFixture(TestDatabase.H2);

	private final ApplicationContextRunner empty = new ApplicationContextRunner()
		.withUserConfiguration(IntakeConfiguration.class)
		.withBean(TokenSources.class, TokenSources::none)
		.withBean(Clock.class, Clock::systemUTC)
		.withBean(MessageParser.class, MimeMessageParser::new)
		.withBean(MessageSink.class, () -> new InquirySink(this.files.inquiries(), this.files.filing()))
		.withBean(Cursors.class, () -> TestCursors.in(this.files.source, Clock.systemUTC()))
		.withBean(Reconciliations.class, () -> TestCursors.reconciliations(this.files.source, Clock.systemUTC()))
		.withBean(Rereadings.class, () -> TestCursors.rereadings(this.files.source))
		.withBean(MailboxRecords.class, () -> TestCursors.records(this.files.source, Clock.systemUTC()))
		.withBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(this.files.source));

	private final ApplicationContextRunner runner = this.empty.withPropertyValues("triage.mailboxes[0].name=program",
			"triage.mailboxes[0].host=127.0.0.1", "triage.mailboxes[0].port=1", "triage.mailboxes[0].username=program",
			"triage.mailboxes[0].password=hunter2", "triage.mailboxes[0].address=Program@hospital.example.org");

	@Test
	void readsNothingWhereNoMailboxIsSet() {
		this.empty.run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(MailboxPolling.class);
			assertThat(context.getBean(MailboxAccounts.class).all()).isEmpty();
		});
	}

	@Test
	void startsAMailboxInShadow() {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(MailboxPolling.class);
			assertThat(context.getBean(MailboxAccounts.class).named("program")).get()
				.satisfies((account) -> assertThat(account.mode()).isEqualTo(MailboxMode.SHADOW));
		});
	}

	@Test
	void takesAMailboxFromTheEnvironment() {
		Map<String, Object> environment = Map.of("TRIAGE_MAILBOXES_0_NAME", "program", "TRIAGE_MAILBOXES_0_HOST",
				"127.0.0.1", "TRIAGE_MAILBOXES_0_PORT", "1", "TRIAGE_MAILBOXES_0_USERNAME", "program",
				"TRIAGE_MAILBOXES_0_PASSWORD", "hunter2", "TRIAGE_MAILBOXES_0_ADDRESS", "program@hospital.example.org",
				"TRIAGE_MAILBOXES_0_MODE", "receive-only");
		this.empty
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment)))
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(MailboxPolling.class);
				assertThat(context.getBean(MailboxAccounts.class).all()).singleElement()
					.satisfies((account) -> assertThat(account.mode()).isEqualTo(MailboxMode.RECEIVE_ONLY));
			});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			mailboxes[0].name=two words      | triage.mailboxes[0].name must be a word
			mailboxes[0].host=               | triage.mailboxes[0].host must name the mail server
			mailboxes[0].port=70000          | triage.mailboxes[0].port must lie between 1 and 65535
			mailboxes[0].port=imap           | triage.mailboxes[0].port
			mailboxes[0].username=           | triage.mailboxes[0].username must be set
			mailboxes[0].password=           | triage.mailboxes[0].password or triage.mailboxes[0].password-file
			mailboxes[0].password-file=x     | triage.mailboxes[0].password or triage.mailboxes[0].password-file
			mailboxes[0].token=x             | triage.mailboxes[0].password or triage.mailboxes[0].password-file
			mailboxes[0].address=program     | triage.mailboxes[0].address must be the program's email address
			mailboxes[0].aliases[0]=heart    | triage.mailboxes[0].aliases[0] must be an email address
			mailboxes[0].folder=             | triage.mailboxes[0].folder must name a folder
			mailboxes[0].mode=on             | triage.mailboxes[0].mode
			mailboxes[0].filing=copy         | triage.mailboxes[0].filing
			mailboxes[0].max-size=1GB        | triage.mailboxes[0].max-size must lie between 64KB and 100MB
			poll-interval=10ms               | triage.poll-interval must lie between 1s and 1h
			poll-interval=often              | triage.poll-interval
			mailboxes[1].name=program        | triage.mailboxes[1].host must name the mail server
			""")
	void stopsTheStartAndNamesThePropertyThatIsWrong(String setting, String message) {
		this.runner.withPropertyValues("triage." + setting)
			.run((context) -> assertThat(context).getFailure()
				.satisfies((failure) -> assertThat(messages(failure)).contains(message).doesNotContain("hunter2")));
	}

	@Test
	void refusesAnOpenConnectionToAnotherMachine() {
		this.runner.withPropertyValues("triage.mailboxes[0].host=192.0.2.1", "triage.mailboxes[0].security=none")
			.run((context) -> assertThat(context).getFailure()
				.satisfies((failure) -> assertThat(messages(failure))
					.contains("triage.mailboxes[0].security may be none on this machine only")));
	}

	@Test
	void takesThePasswordFromAFile(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("password"), "hunter2\n");
		this.runner.withPropertyValues("triage.mailboxes[0].password=", "triage.mailboxes[0].password-file=" + file)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void saysWhichPasswordFileCannotBeRead(@TempDir Path folder) {
		this.runner
			.withPropertyValues("triage.mailboxes[0].password=",
					"triage.mailboxes[0].password-file=" + folder.resolve("missing"))
			.run((context) -> assertThat(context).getFailure()
				.satisfies((failure) -> assertThat(messages(failure)).contains("missing", "cannot be read")));
	}

	@Test
	@Tag("IMAP-16")
	void saysWhichTokenIsNotSet() {
		this.runner.withPropertyValues("triage.mailboxes[0].password=", "triage.mailboxes[0].token=office365")
			.run((context) -> assertThat(context).getFailure()
				.satisfies((failure) -> assertThat(messages(failure)).contains("triage.tokens.office365")));
	}

	@Test
	void neverPrintsThePassword() {
		this.runner
			.run((context) -> assertThat(context.getBean(IntakeProperties.class)).asString().doesNotContain("hunter2"));
	}

	private static String messages(Throwable failure) {
		StringBuilder messages = new StringBuilder();
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			messages.append(cause.getMessage()).append('\n');
		}
		return messages.toString();
	}

}
