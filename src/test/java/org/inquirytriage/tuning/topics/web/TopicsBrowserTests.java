package org.inquirytriage.tuning.topics.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.inquirytriage.review.web.BrowserTest;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=true",
				"spring.datasource.url=jdbc:h2:mem:topics-browser;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
class TopicsBrowserTests extends BrowserTest {

	@ParameterizedTest
	@CsvSource({ "1280, LIGHT", "320, DARK" })
	void addsATopicWithTheKeyboard(int width, ColorScheme scheme) {
		use(new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
		signIn();
		this.page.setDefaultTimeout(120_000);
		go("/templates");
		this.page.focus("a[href='/templates/topics/new']");
		press("Enter");
		this.page.waitForURL("**/templates/topics/new");
		check(width, "topic-new");
		fill(width);
		this.page.waitForSelector("#trial article.mail");
		check(width, "topic-typed");
		this.page.fill("[id='examples-en']", "My name is Pat Lee, may I sing?");
		this.page.focus("main form button.primary");
		press("Enter");
		this.page.waitForSelector("#problem");
		check(width, "topic-refused");
		this.page.fill("[id='examples-en']", "When does the choir sing at width " + width + "?");
		this.page.focus("main form button.primary");
		press("Enter");
		this.page.waitForURL("**/templates/topics/choir-" + width);
		check(width, "topic-added");
		assertThat(this.page.textContent("main")).contains("answered by people only", "1 of 20 examples");
		go("/templates");
		check(width, "templates-with-topic");
		go("/learning/models");
		check(width, "models-with-topic");
	}

	private void fill(int width) {
		this.page.fill("#slug", "choir-" + width);
		this.page.fill("#covers", "music in the lobby");
		this.page.fill("#owner", "Program Manager");
		this.page.fill("[id='title-en']", "Choir");
		this.page.fill("[id='subject-en']", "Your question about the choir");
		this.page.fill("[id='body-en']", "The choir sings in the lobby on Sundays.");
		this.page.fill("[id='title-es']", "Coro");
		this.page.fill("[id='subject-es']", "Su pregunta sobre el coro");
		this.page.fill("[id='words-en']", "choir\nsing*");
		// The checks follow what is typed, key by key.
		this.page.focus("[id='body-es']");
		this.page.keyboard().type("El coro canta los domingos.");
	}

}
