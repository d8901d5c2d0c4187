package org.inquirytriage.review.web;

import com.microsoft.playwright.Page;
import org.inquirytriage.inquiry.InquiryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Asking a colleague in a browser, with keys alone, and replying in another. */
class AskingTests extends BrowserTest {

	private InquiryId held;

	@BeforeEach
	void enter() {
		signIn();
		this.cases.clear();
		this.held = this.cases.held("The one to ask about", "unsure");
		anotherPerson("bob");
	}

	@Test
	void asksAndRepliesWithKeysAlone() {
		ask("bob");
		assertThat(this.page.locator(".note.good")).containsText("waits for your colleague’s reply");
		Page bob = anotherPerson("bob");
		bob.navigate(this.page.url().replaceFirst("/queue.*", "/queue?show=asked"));
		assertThat(bob.locator("#scope-asked")).containsText("1");
		press(bob, "o");
		assertThat(bob.locator("#noted")).containsText("Do you know the form?");
		press(bob, "y");
		assertThat(bob.locator("#reply")).isFocused();
		bob.keyboard().type("It is at the front desk.");
		press(bob, "Control+Enter");
		assertThat(bob.locator(".note.good")).containsText("is with whoever asked");
		go("/queue?show=mine");
		press("o");
		assertThat(this.page.locator("#noted")).containsText("It is at the front desk.");
	}

	@Test
	void hasNoViolationWhereAQuestionIsAskedOrWaits() {
		go("/inquiries/" + this.held);
		press("k");
		assertThat(this.page.locator("#question")).isVisible();
		check("ask");
		this.page.setViewportSize(320, 700);
		check("ask-narrow");
		assertThat(this.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
		this.page.setViewportSize(1280, 900);
		ask("*");
		go("/queue");
		check("queue-asked");
		Page own = this.page;
		this.page = anotherPerson("bob");
		this.page.navigate(own.url().replaceFirst("/queue.*", "/inquiries/" + this.held));
		assertThat(this.page.locator("#reply")).isVisible();
		check("reply");
		this.page = own;
	}

	@Test
	void keepsWhatIsTypedWhileThePageIsUpdated() {
		ask("bob");
		Page bob = anotherPerson("bob");
		bob.navigate(this.page.url().replaceFirst("/queue.*", "/inquiries/" + this.held));
		press(bob, "y");
		bob.keyboard().type("It is at");
		go("/inquiries/" + this.held);
		press("n");
		this.page.keyboard().type("By the way");
		press("Control+Enter");
		assertThat(bob.locator("#news")).isVisible();
		assertThat(bob.locator("#reply")).hasValue("It is at");
	}

	private void ask(String of) {
		go("/inquiries/" + this.held);
		press("k");
		this.page.selectOption("#of", of);
		this.page.fill("#question", "Do you know the form?");
		press("Control+Enter");
		this.page.waitForURL("**/queue");
	}

	private void check(String name) {
		assertThat(Axe.violations(this.page)).as(name).isEmpty();
		picture("asking-" + name);
	}

}
