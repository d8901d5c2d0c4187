package org.inquirytriage.review.web;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class VisitorPageTests extends BrowserTest {

	@Test
	void letsAVisitorWriteAndSeeTheReplyArriveWithoutSigningIn() {
		go("/demo/write");
		this.page.selectOption("#example", "general");
		assertThat(this.page.locator("#subject")).hasValue("Parking on Saturday");
		this.page.fill("#mailbox", "zoe");
		this.page.click("text=Send");
		assertThat(this.page.getByText("This is the mailbox of zoe@visitor.example.")).isVisible();
		assertThat(this.page.getByText("The garage is on Sample Street."))
			.isVisible(new IsVisibleOptions().setTimeout(20_000));
		picture("visitor-sent");
	}

	@Test
	void saysWhatIsMissingAndKeepsWhatWasTyped() {
		go("/demo/write");
		this.page.fill("#mailbox", "zoe");
		this.page.fill("#name", "Zoe");
		this.page.click("text=Send");
		assertThat(this.page.getByText("Write a subject or a message first.")).isVisible();
		assertThat(this.page.locator("#name")).hasValue("Zoe");
	}

	@Test
	void refusesWhatIsNoAddress() {
		go("/demo/write");
		this.page.fill("#mailbox", "zoe@evil.example, x");
		this.page.fill("#text", "Hello");
		this.page.click("text=Send");
		assertThat(this.page.getByText("That is no address.")).isVisible();
	}

	@Test
	void showsNobodyTheMailboxOfAnotherVisitor() {
		go("/demo/write/sent");
		assertThat(this.page.locator("form #mailbox")).isVisible();
	}

}
