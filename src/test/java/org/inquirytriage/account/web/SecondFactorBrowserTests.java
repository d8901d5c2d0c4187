package org.inquirytriage.account.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.inquirytriage.account.factor.FactorSecret;
import org.inquirytriage.account.factor.TimeCodes;
import org.inquirytriage.review.web.Axe;
import org.inquirytriage.review.web.BrowserTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class SecondFactorBrowserTests extends BrowserTest {

	@Autowired
	private TimeCodes codes;

	@Autowired
	private Clock clock;

	@Test
	void isSwitchedOnAndThenAskedForAtEachSignIn() {
		Page page = anotherPerson("tess");
		page.click(".person a");
		page.click("text=Second factor");
		assertThat(
				page.locator(".code-picture").evaluate("async (i) => { await i.decode(); return i.naturalWidth > 0; }"))
			.isEqualTo(true);
		look(page, "factor-off");
		String secret = page.textContent(".secret").replace(" ", "");
		page.fill("#code", code(secret));
		page.click("main button.primary");
		String recovery = page.locator(".codes code").first().textContent();
		look(page, "factor-on");
		signOut(page);
		signIn(page, "tess");
		look(page, "second-step");
		page.fill("#code", "000 000");
		page.click("main button.primary");
		look(page, "second-step-refused");
		page.fill("#code", recovery);
		page.click("main button.primary");
		page.waitForURL((url) -> url.endsWith("/"));
		page.click(".person a");
		page.click("text=Second factor");
		assertThat(page.textContent("main")).contains("You have 9 recovery codes left.");
	}

	@Test
	void isSwitchedOffByAnAdmin() {
		Page page = anotherPerson("theo");
		page.navigate(page.url().replaceAll("(://[^/]*).*", "$1/second-factor"));
		page.fill("#code", code(page.textContent(".secret").replace(" ", "")));
		page.click("main button.primary");
		page.waitForSelector(".codes");
		signIn();
		go("/accounts");
		look(this.page, "accounts-factor");
		this.page.click("[aria-label*='second factor of theo']");
		isSignedOut(page);
	}

	private String code(String secret) {
		return this.codes.at(new FactorSecret(secret),
				this.clock.instant().getEpochSecond() / TimeCodes.STEP.toSeconds());
	}

	private static void signOut(Page page) {
		page.click(".person button");
		page.waitForURL("**/login?goodbye");
	}

	private static void isSignedOut(Page page) {
		page.reload();
		assertThat(page.url()).endsWith("/login?over");
	}

	private static void signIn(Page page, String name) {
		page.fill("#username", name);
		page.fill("#password", "quiet rivers run deep");
		page.click("main button");
		page.waitForURL("**/second-step");
	}

	/** Wide and narrow, in light and dark. */
	private static void look(Page page, String name) {
		for (int width : List.of(1280, 320)) {
			page.setViewportSize(width, 900);
			page.emulateMedia(new Page.EmulateMediaOptions()
				.setColorScheme((width == 320) ? ColorScheme.DARK : ColorScheme.LIGHT));
			page.screenshot(
					new Page.ScreenshotOptions().setPath(Path.of("target", "pages", width + "-" + name + ".png"))
						.setFullPage(true));
			assertThat(Axe.violations(page)).as(name).isEmpty();
			assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name)
				.isEqualTo(true);
		}
		page.setViewportSize(1280, 900);
	}

}
