package org.inquirytriage.erasure.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.review.web.BrowserTest;
import org.inquirytriage.review.web.CaseTables;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		classes = { Pages.Wiring.class, TuningPages.Wiring.class, ErasurePageTests.Wiring.class },
		properties = { "triage.demo=true",
				"spring.datasource.url=jdbc:h2:mem:erasure-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
class ErasureBrowserTests extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "1280, LIGHT", "320, DARK" })
	void erasesAPersonWithKeysAlone(int width, ColorScheme scheme) {
		use(new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
		signIn();
		CaseTables.empty(this.jdbc);
		InquiryId answered = this.cases.answered("Parking on Saturday", OutboxState.SENT);
		InquiryId astray = this.cases.answered("Parking on Sunday", OutboxState.UNKNOWN);
		go("/erasure");
		look("nephew@example.com");
		check(width, "erasure-obstacles");
		assertThat(this.page.locator("a[href$='" + astray + "']").count()).isEqualTo(1);
		CaseTables.empty(this.jdbc);
		InquiryId only = this.cases.answered("Parking on Saturday", OutboxState.SENT);
		assertThat(only).isNotEqualTo(answered);
		look("nephew@example.com");
		this.page.focus("#reason");
		this.page.keyboard().type("Request of 3 March by letter");
		press("Tab");
		this.page.keyboard().type("niece@example.com");
		onward("Enter");
		check(width, "erasure-mistyped");
		this.page.fill("#again", "Nephew@example.com");
		check(width, "erasure-preview");
		onward("Enter");
		assertThat(this.page.textContent("main")).contains("Everything is erased.", "One inquiry erased");
		check(width, "erasure-erased");
		go("/inquiries/" + only);
		check(width, "erasure-erased-inquiry");
		go("/erasure?lang=es");
		check(width, "erasure-spanish");
		go("/?lang=en");
	}

	private void look(String address) {
		this.page.fill("#address", address);
		onward("Enter");
		assertThat(this.page.locator("#kept").count()).isEqualTo(1);
	}

}
