package org.inquirytriage.review.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on mailboxes, used by keyboard and seen by axe. */
class MailboxesBrowserTests extends BrowserTest {

	@ParameterizedTest
	@CsvSource({ "1280, LIGHT", "320, DARK" })
	void testsASignInByKeyboardAndSaysWhatCameOfIt(int width, ColorScheme scheme) {
		use(new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
		signIn();
		this.page.click(".top nav a[href='/mailboxes']");
		check(width, "mailboxes");
		this.page.locator("#mailbox-heart button").nth(1).press("Enter");
		this.page.waitForURL("**/mailboxes#mailbox-heart");
		assertThat(this.page.textContent("#mailbox-heart .note")).contains("The mail server refused the sign-in.",
				"wrong password");
		PlaywrightAssertions.assertThat(this.page.locator("#announce"))
			.containsText("The mail server refused the sign-in.");
		check(width, "mailboxes-tested");
		go("/mailboxes?lang=es");
		check(width, "mailboxes-spanish");
		go("/mailboxes?lang=en");
	}

}
