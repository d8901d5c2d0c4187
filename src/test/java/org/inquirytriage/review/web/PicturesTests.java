package org.inquirytriage.review.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.outbox.OutboxState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PicturesTests extends BrowserTest {

	private InquiryId emergency;

	@BeforeAll
	void store() {
		this.cases.answered("Parking on Saturday", OutboxState.SENT);
		this.cases.suppressed("Automatic reply: Out of office");
		this.cases.redirected("My new tablets");
		this.cases.held("Where is my report", "unsure");
		this.cases.quarantined("=?broken?= " + "x".repeat(90));
		this.cases.answered("Opening hours", OutboxState.UNKNOWN);
		this.emergency = this.cases.emergency("please help");
		this.cases.received("Just came in", "new@example.org", "Hello");
	}

	@Test
	void takesPictures() {
		all("light", new NewContextOptions().setViewportSize(1280, 900));
		all("dark", new NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
		all("narrow", new NewContextOptions().setViewportSize(320, 700));
	}

	private void all(String kind, NewContextOptions options) {
		use(options);
		go("/login");
		picture(kind + "-login");
		signIn();
		picture(kind + "-list");
		go("/inquiries/" + this.emergency);
		picture(kind + "-inquiry");
		go("/quarantine");
		picture(kind + "-quarantine");
		go("/accounts");
		picture(kind + "-accounts");
		go("/demo/write");
		picture(kind + "-demo");
	}

}
