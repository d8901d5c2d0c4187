package org.inquirytriage.review.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.outbox.OutboxState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class LivePagesTests extends BrowserTest {

	private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(20_000);

	/**
	 * Keeps a page from asking by itself every few seconds, so that only a stream is
	 * left.
	 */
	private static final String NO_ASKING = "const real = window.setTimeout; window.setTimeout = (work, wait, ...more) => "
			+ "wait === 4000 || wait === 10000 ? 0 : real(work, wait, ...more);";

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
	void showWhatIsHeldAsSoonAsAStreamSaysThatSomethingChanged() {
		this.page.addInitScript(NO_ASKING);
		goAndHear("/queue");
		this.cases.held("Held while nobody asked", "unsure");
		assertThat(this.page.getByText("Held while nobody asked")).isVisible(SOON);
	}

	@Test
	void raiseAnEmergencyAsSoonAsAStreamSaysThatSomethingChanged() {
		this.page.addInitScript(NO_ASKING);
		goAndHear("/accounts");
		InquiryId id = this.cases.emergency("nobody asked");
		assertThat(this.page.locator(".banner-emergency a")).isVisible(SOON);
		this.cases.claim(id);
	}

	@Test
	void leaveWhatIsTypedWhenAStreamSaysThatSomethingChanged() {
		InquiryId id = this.cases.held("Typed about in a stream", "unsure");
		this.page.addInitScript(NO_ASKING);
		goAndHear("/inquiries/" + id);
		press("k");
		this.page.keyboard().type("she asks for a date");
		this.cases.claim(id);
		assertThat(this.page.locator("#news")).isVisible(SOON);
		assertThat(this.page.locator("#question")).hasValue("she asks for a date");
		assertThat(this.page.locator("#question")).isFocused();
	}

	@Test
	void askByThemselvesWhereThereIsNoStream() {
		this.page.route("**/stream/updates", Route::abort);
		go("/queue");
		this.cases.held("Came without a stream", "unsure");
		assertThat(this.page.getByText("Came without a stream")).isVisible(SOON);
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
	void leaveWhatIsTypedAndNotSent() {
		InquiryId id = this.cases.held("Typed about", "unsure");
		go("/inquiries/" + id);
		press("k");
		this.page.fill("#question", "half a thought");
		this.page.locator("main").focus();
		this.cases.claim(id);
		assertThat(this.page.locator("#news")).isVisible(SOON);
		assertThat(this.page.locator("#question")).hasValue("half a thought");
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

	/** Opens a page and waits until its stream has said the first word. */
	private void goAndHear(String path) {
		this.page.waitForResponse((response) -> response.url().contains("/banners/updates"), () -> go(path));
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

}
