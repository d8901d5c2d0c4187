package org.inquirytriage.account.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.inquirytriage.account.MailboxNames;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.review.web.Axe;
import org.inquirytriage.review.web.BrowserTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@Import(MailboxBrowserTests.Mailboxes.class)
class MailboxBrowserTests extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void areTakenFromAndGivenToAPersonWhoGoesOnWorking() {
		InquiryId ours = this.cases.held("About our valves", "unsure");
		this.jdbc.sql("update inquiry set mailbox = 'valve-clinic' where id = :id").param("id", ours.value()).update();
		this.cases.held("About their hearts", "unsure");
		Page vera = anotherPerson("vera");
		vera.navigate(vera.url().replaceAll("(://[^/]*).*", "$1/queue"));
		assertThat(vera.locator("main")).containsText("About their hearts");
		signIn();
		go("/accounts");
		look(this.page, "mailboxes-before");
		this.page.click("[aria-label='Mailboxes of vera']");
		assertThat(this.page.locator("details[open] .some")).isHidden();
		this.page.locator("details[open] [value=some]").focus();
		press("Space");
		this.page.click("[aria-label^='Save the mailboxes of vera']");
		assertThat(this.page.locator("main [role=alert]")).containsText("Tick at least one mailbox");
		this.page.click("[aria-label='Mailboxes of vera']");
		this.page.check("details[open] [value=some]");
		this.page.check("details[open] [value=valve-clinic]");
		look(this.page, "mailboxes-chosen");
		this.page.click("[aria-label^='Save the mailboxes of vera']");
		assertThat(this.page.locator(".accounts")).containsText("only valve-clinic");
		look(this.page, "mailboxes-saved");
		vera.reload();
		assertThat(vera.locator("main")).containsText("About our valves");
		assertThat(vera.locator("main")).not().containsText("About their hearts");
		assertThat(vera.locator(".person")).containsText("only valve-clinic");
		look(vera, "mailboxes-limited");
	}

	/** Keeps pictures on a wide and on a narrow screen, and has axe look at each. */
	private static void look(Page page, String name) {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			for (int width : List.of(1280, 320)) {
				page.setViewportSize(width, 900);
				page.screenshot(new ScreenshotOptions().setFullPage(true)
					.setPath(Path.of("target", "pages",
							name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png")));
				assertThat(Axe.violations(page)).as(name + " " + width).isEmpty();
				assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
					.as(name + " " + width)
					.isEqualTo(true);
			}
		}
		page.setViewportSize(1280, 900);
	}

	/** Two mailboxes to choose from. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Mailboxes {

		@Bean
		MailboxNames mailboxNames() {
			return () -> List.of("program", "valve-clinic");
		}

	}

}
