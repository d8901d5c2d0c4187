package org.inquirytriage.review.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.outbox.OutboxState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class LivePagesTests extends BrowserTest {

	private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(20_000);

	@BeforeEach
	void enter() {
		signIn();
	}

	@Test
	void showANewInquiryByThemselves() {
		go("/");
		this.cases.held("Came while the page was open", "unsure");
		assertThat(this.page.getByText("Came while the page was open")).isVisible(SOON);
	}

	@Test
	void waitWithNewsWhileThePersonIsInTheList() {
		this.cases.held("The one with the focus", "unsure");
		go("/");
		Locator link = link("The one with the focus");
		link.focus();
		this.cases.held("Came while somebody was reading", "unsure");
		assertThat(this.page.locator("#news")).isVisible(SOON);
		assertThat(link).isFocused();
		this.page.click("#news");
		assertThat(this.page.getByText("Came while somebody was reading")).isVisible(SOON);
	}

	@Test
	void showWhatChangedOnAnInquiryAndLeaveOpenWhatWasOpen() {
		InquiryId id = this.cases.answered("Waiting to be sent", OutboxState.READY);
		go("/inquiries/" + id);
		this.page.click("text=Rules, scores and versions");
		this.page.locator("main").focus();
		assertThat(this.page.getByText("about to leave")).isVisible();
		this.cases.deliver("250 OK now");
		assertThat(this.page.getByText("250 OK now")).isVisible(SOON);
		assertThat(this.page.locator("#d-record ul")).isVisible();
	}

	@Test
	void raiseAnEmergencyOnAPageThatIsOpen() {
		go("/accounts");
		InquiryId id = this.cases.emergency("please come");
		assertThat(this.page.locator(".banner-emergency a")).isVisible(SOON);
		this.cases.claim(id);
	}

	@Test
	void sayThatTheConnectionIsLostAndWhenItIsBack() {
		go("/");
		this.page.context().setOffline(true);
		assertThat(this.page.locator("#lost")).isVisible(SOON);
		this.page.context().setOffline(false);
		assertThat(this.page.locator("#lost")).not().isVisible(SOON);
	}

	@Test
	void standStillWhilePaused() {
		go("/");
		this.page.click("#pause");
		assertThat(this.page.locator("#pause")).hasAttribute("aria-pressed", "true");
		this.cases.held("Came during the pause", "unsure");
		this.page.waitForRequest((request) -> request.url().contains("/banners/updates"), () -> {
		});
		assertThat(this.page.getByText("Came during the pause")).not().isVisible();
		this.page.click("#pause");
		assertThat(this.page.getByText("Came during the pause")).isVisible(SOON);
	}

	@Test
	void canBeUsedByKeyboardAlone() {
		InquiryId id = this.cases.held("Worked on by keyboard", "unsure");
		go("/?words=by+keyboard");
		press("Tab");
		assertThat(this.page.locator(".skip")).isFocused();
		press("Enter");
		tabTo(link("Worked on by keyboard"));
		press("Enter");
		this.page.waitForURL("**/inquiries/" + id);
		tabTo(this.page.locator(".work [data-key=c]"));
		press("Enter");
		tabTo(this.page.locator("#outcome"));
		this.page.keyboard().type("answered");
		press("Tab");
		press("Enter");
		assertThat(this.page.locator("#undo")).containsText("You closed “Worked on by keyboard”");
	}

	private Locator link(String subject) {
		return this.page.locator("#list h3 a", new Page.LocatorOptions().setHasText(subject));
	}

	private void tabTo(Locator target) {
		for (int i = 0; i < 40; i++) {
			press("Tab");
			if (Boolean.TRUE.equals(target.evaluate("e => e === document.activeElement"))) {
				return;
			}
		}
		throw new AssertionError("The Tab key does not lead to " + target);
	}

	private void press(String key) {
		this.page.keyboard().press(key);
	}

}
