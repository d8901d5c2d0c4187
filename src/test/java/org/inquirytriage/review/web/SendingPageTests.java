package org.inquirytriage.review.web;

import java.util.List;

import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.outbox.SendingState;
import org.inquirytriage.review.ServiceState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, SendingPageTests.OneMailbox.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:sending-page;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class SendingPageTests {

	private static final String STORM = "More automatic answers than 120 in an hour in all";

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private SampleCases cases;

	@Autowired
	private SendingState state;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void empty() {
		for (String table : List.of("sending_state", "outbox_entry", "reply_ledger", "inquiry_event",
				"inquiry_document", "inquiry_text", "inquiry_raw", "inquiry_copy", "inquiry")) {
			this.jdbc.sql("delete from " + table).update();
		}
	}

	@Test
	void saysThatSendingIsOnWhenNobodyEverStoppedIt() {
		assertThat(get("STAFF")).bodyText().contains("Sending is on", "It was never stopped so far.", "Stop sending");
	}

	@Test
	void saysWhyTheBreakerStoppedSending() {
		trip();
		assertThat(get("STAFF")).bodyText()
			.contains("Sending is stopped", STORM, "the breaker", "Resume sending", "a limit was reached");
	}

	@Test
	void saysTheZoneOfTheTimeItWasStopped() {
		trip();
		assertThat(get("STAFF")).bodyText()
			.containsPattern("<time datetime=\"[^\"]+\">[^<]+ (E[SD]T|C[SD]T|P[SD]T)</time>");
	}

	@Test
	void countsWhatWillLeaveWhenSendingIsResumed() {
		this.cases.answered("Parking on Saturday", OutboxState.READY);
		this.cases.answered("Opening hours", OutboxState.READY);
		this.cases.answered("The bus", OutboxState.SENT);
		trip();
		assertThat(get("STAFF")).bodyText().contains("2 messages wait and will leave");
	}

	@Test
	void stopsSendingAndKeepsTheReasonAndThePerson() {
		assertThat(post("stop", " We test the line ", seen())).hasRedirectedUrl("/sending")
			.flash()
			.containsEntry("news", "stopped");
		assertThat(this.state.history(5)).extracting("mode", "reason", "by")
			.containsExactly(tuple(SendingState.Mode.RECEIVE_ONLY, "We test the line", "ann"));
	}

	@Test
	void resumesSendingAndKeepsTheReasonAndThePerson() {
		trip();
		assertThat(post("resume", "It was a storm of bounces", seen())).hasRedirectedUrl("/sending")
			.flash()
			.containsEntry("news", "resumed");
		assertThat(this.state.history(5)).extracting("mode", "reason", "by")
			.containsExactly(tuple(SendingState.Mode.LIVE, "It was a storm of bounces", "ann"),
					tuple(SendingState.Mode.RECEIVE_ONLY, STORM, "breaker"));
	}

	@Test
	void showsTheChangesNewestFirst() {
		trip();
		post("resume", "It was a storm of bounces", seen());
		assertThat(get("STAFF")).bodyText().containsSubsequence("The last changes", "Resumed", "ann", "Stopped", STORM);
	}

	@Test
	void asksForAReasonToStop() {
		assertThat(post("stop", "  ", seen())).hasRedirectedUrl("/sending").flash().containsEntry("problem", "reason");
		assertThat(this.state.current().mode()).isEqualTo(SendingState.Mode.LIVE);
	}

	@Test
	void asksForAReasonToResume() {
		trip();
		assertThat(post("resume", "", seen())).hasRedirectedUrl("/sending").flash().containsEntry("problem", "reason");
		assertThat(this.state.current().mode()).isEqualTo(SendingState.Mode.RECEIVE_ONLY);
	}

	@Test
	void saysWhatIsMissing() {
		assertThat(this.pages.get()
			.uri("/sending")
			.with(user("ann").roles("STAFF"))
			.flashAttr("problem", "reason")
			.flashAttr("typed", "")).bodyText().contains("Please say why in a few words.", "aria-invalid=\"true\"");
	}

	@Test
	void resumesNothingThatWasStoppedAgainSinceThePageWasOpened() {
		trip();
		String seen = seen();
		this.state.change(SendingState.Mode.LIVE, "over", "bob");
		this.state.change(SendingState.Mode.RECEIVE_ONLY, "Another storm", SendingState.BREAKER);
		assertThat(post("resume", "It is over", seen)).hasRedirectedUrl("/sending")
			.flash()
			.containsEntry("problem", "changed")
			.containsEntry("typed", "It is over");
		assertThat(this.state.current().reason()).isEqualTo("Another storm");
	}

	@ParameterizedTest
	@ValueSource(strings = { "stop", "resume" })
	void letsNobodyChangeItWithoutTokenRoleAndSignIn(String way) {
		trip();
		String path = "/sending/" + way;
		assertThat(this.pages.post().uri(path).param("reason", "x").with(user("ann").roles("STAFF"))).hasStatus(403);
		assertThat(this.pages.post().uri(path).param("reason", "x").with(user("aud").roles("AUDITOR")).with(csrf()))
			.hasStatus(403);
		assertThat(this.pages.post().uri(path).param("reason", "x").with(csrf())).hasRedirectedUrl("/login");
		assertThat(this.state.history(5)).hasSize(1);
	}

	@Test
	void sendsThoseWhoAreSignedOutToSignIn() {
		assertThat(this.pages.get().uri("/sending")).hasRedirectedUrl("/login");
	}

	@Test
	void showsAuditorsTheStateWithoutAForm() {
		trip();
		assertThat(get("AUDITOR")).hasStatusOk()
			.bodyText()
			.contains(STORM, "Your role reads this page.")
			.doesNotContain("id=\"reason\"");
	}

	@Test
	void isLinkedFromTheBannerOfEveryPageWhileSendingIsStopped() {
		trip();
		assertThat(this.pages.get().uri("/quarantine").with(user("ann").roles("STAFF"))).bodyText()
			.containsPattern("Receive only: [^<]+</span>\\s*<a href=\"/sending\">See why, or resume sending</a>");
	}

	@Test
	void isLinkedFromNoBannerForThoseWhoAreSignedOut() {
		trip();
		assertThat(this.pages.get().uri("/login")).bodyText()
			.contains("Receive only: ")
			.doesNotContain("href=\"/sending\"");
	}

	private void trip() {
		this.state.change(SendingState.Mode.RECEIVE_ONLY, STORM, SendingState.BREAKER);
	}

	private String seen() {
		return this.state.current().since().toString();
	}

	private MvcTestResult get(String role) {
		return this.pages.get().uri("/sending").with(user("ann").roles(role)).exchange();
	}

	private MvcTestResult post(String way, String reason, String seen) {
		return this.pages.post()
			.uri("/sending/" + way)
			.param("reason", reason)
			.param("seen", seen)
			.with(user("ann").roles("STAFF"))
			.with(csrf())
			.exchange();
	}

	/** A service with one mailbox, which is live while the whole is. */
	@TestConfiguration(proxyBeanMethods = false)
	static class OneMailbox {

		@Bean
		@Primary
		ServiceState followingState(SendingState sending) {
			return new ServiceState() {

				@Override
				public boolean embeddedMail() {
					return false;
				}

				@Override
				public List<MailboxState> mailboxes() {
					return List.of(new MailboxState("program", Mode.valueOf(sending.current().mode().name())));
				}

			};
		}

	}

}
