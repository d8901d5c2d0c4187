package org.inquirytriage.review.live.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.awaitility.Awaitility;
import org.inquirytriage.account.StillSignedIn;
import org.inquirytriage.review.live.Changes.Change;
import org.inquirytriage.review.live.OpenPages;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@WebMvcTest(controllers = StreamController.class, properties = "triage.demo=false")
@Import(StreamPageTests.Wiring.class)
class StreamPageTests {

	private static final StillSignedIn ANYWHERE = () -> Optional.of(Set.of());

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private OpenPages pages;

	@Test
	void saysThatSomethingMayHaveChangedAndNothingElse() {
		MvcTestResult stream = open(ANYWHERE);
		assertThat(stream).hasStatusOk()
			.hasHeader("Content-Type", "text/event-stream")
			.hasHeader("X-Accel-Buffering", "no");
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(stream.getResponse().getContentAsString()).isEqualTo("data:changed\n\n"));
	}

	@Test
	void isNotThereForASessionThatIsOver() {
		assertThat(open(Optional::empty)).hasStatus(204);
	}

	@Test
	void isNotThereForWhoeverHasNoSession() {
		assertThat(this.mvc.get().uri("/stream/updates").with(user("ann").roles("STAFF")).exchange()).hasStatus(204);
	}

	@Test
	void endsWithItsSession() {
		MvcTestResult stream = open(ANYWHERE);
		assertThat(stream.getRequest().isAsyncStarted()).isTrue();
		this.pages.endSession(stream.getRequest().getSession().getId());
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(stream.getMvcResult().getAsyncResult(0)).isNull());
	}

	private MvcTestResult open(StillSignedIn still) {
		return this.mvc.get()
			.uri("/stream/updates")
			.with(user("ann").roles("STAFF"))
			.requestAttr(StillSignedIn.class.getName(), still)
			.asyncExchange();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Wiring {

		@Bean
		OpenPages openPages() {
			return new OpenPages((moment) -> List.<Change>of(), Clock.systemUTC());
		}

		@Bean
		PageThreads pageThreads() {
			return new PageThreads();
		}

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

		@Bean
		SecurityFilterChain everybody(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated()).build();
		}

	}

}
