package org.inquirytriage.platform;

import java.time.Duration;
import java.util.List;

import org.inquirytriage.review.ServiceState;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.published.CurrentTriage;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.tuning.web.TuningPages;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class, WithoutModelsTests.State.class },
		properties = { "triage.demo=false", "triage.data-dir=target/without-models",
				"spring.datasource.url=jdbc:h2:mem:without-models;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
@Sql(statements = "update model_current set number = 7, turn = 7")
class WithoutModelsTests {

	private static final String SENTENCE = "The models that decide cannot be used";

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private Triage triage;

	@Autowired
	private TextCleaner cleaner;

	@Autowired
	private CurrentTriage current;

	/** The change is noticed within seconds. */
	@BeforeEach
	void noticed() {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> this.current.problem().isPresent());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/learning/models", "/sending", "/checks", "/bench" })
	void saysSoOnEveryPage(String path) {
		assertThat(this.pages.get().uri(path).with(user("ann").roles("ADMIN"))).hasStatusOk()
			.bodyText()
			.contains(SENTENCE);
	}

	@Test
	void saysSoBeforeAnybodySignsIn() {
		assertThat(this.pages.get().uri("/login")).hasStatusOk().bodyText().contains(SENTENCE);
	}

	@Test
	void holdsWhatItWouldAnswer() {
		assertThat(this.triage.decide(this.cleaner.clean("", "Where can visitors park?"), List.of(), false)
			.disposition()
			.word()).isEqualTo("hold");
	}

	/** The state of a service that follows what is published. */
	@Configuration(proxyBeanMethods = false)
	static class State {

		@Bean
		@Primary
		ServiceState stateOfModels(CurrentTriage triage) {
			return new ServiceState() {

				@Override
				public boolean embeddedMail() {
					return false;
				}

				@Override
				public boolean withoutModels() {
					return triage.problem().isPresent();
				}

				@Override
				public List<MailboxState> mailboxes() {
					return List.of();
				}

			};
		}

	}

}
