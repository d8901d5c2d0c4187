package org.inquirytriage.review.web;

import java.time.Instant;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.outbox.SendingState;
import org.inquirytriage.outbox.SendingState.Mode;
import org.inquirytriage.review.audit.AuditSamples;
import org.inquirytriage.review.audit.SampleRates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page, seen by axe, on wide and narrow screens, in light and dark. */
class AccessibilityTests extends BrowserTest {

	@Autowired
	private AuditSamples samples;

	@Autowired
	private SendingState sending;

	private InquiryId answered;

	private InquiryId emergency;

	private InquiryId held;

	private InquiryId laidOut;

	private InquiryId redirected;

	private InquiryId quarantined;

	@BeforeAll
	void store() {
		this.answered = this.cases.answered("Parking on Saturday", OutboxState.SENT);
		this.samples.draw(Instant.EPOCH, new SampleRates(1.0, 1.0, 0.03, 0.0));
		this.cases.suppressed("Automatic reply: Out of office");
		this.redirected = this.cases.redirected("My new tablets");
		this.held = this.cases.held("Where is my report", "unsure");
		this.laidOut = this.cases.held("With a table", "unsure",
				new BodyText("Days: Monday, Tuesday", "", "", "<h2>Days</h2><table><tr><th>Monday<td>8 to 5</table>"),
				Explanation.NONE);
		this.quarantined = this.cases.quarantined("=?broken?= " + "x".repeat(90));
		Stream.of("Opening hours", "Hours at night", "Hours on Sunday", "Hours in May")
			.forEach((subject) -> this.cases.answered(subject, OutboxState.UNKNOWN));
		this.emergency = this.cases.emergency("please help");
		this.cases.received("Just came in", "new@example.org", "Hello");
	}

	@ParameterizedTest
	@MethodSource("screens")
	void hasNoViolationOnAnyPage(Screen screen) {
		use(screen.options());
		check(screen, "login", "/login");
		check(screen, "login-refused", "/login?refused");
		signIn();
		check(screen, "queue", "/queue");
		check(screen, "queue-keep", "/queue?words=report");
		this.page.fill("#view-name", screen.name() + " reports");
		this.page.click("text=Keep it");
		check(screen, "queue-views", null);
		this.page.click(".own form .quiet");
		check(screen, "queue-empty", "/queue?show=snoozed");
		check(screen, "list", "/");
		check(screen, "list-empty", "/?words=nothing-like-this");
		check(screen, "emergency", "/inquiries/" + this.emergency);
		check(screen, "held", "/inquiries/" + this.held);
		check(screen, "html", "/inquiries/" + this.laidOut);
		go("/inquiries/" + this.held);
		this.page.click(".work [data-key=c]");
		check(screen, "claimed", "/inquiries/" + this.held);
		check(screen, "answer", "/inquiries/" + this.held + "/answer?topic=hours&topic=parking-transit&language=en");
		check(screen, "redirect", "/inquiries/" + this.held + "/redirect?office=lakeside-suite-a");
		check(screen, "escalate", "/inquiries/" + this.held + "/escalate");
		go("/inquiries/" + this.held);
		this.page.click("text=Give it back");
		this.page.click("[data-key=d]");
		check(screen, "undo", "/queue");
		this.page.click("#undo button");
		check(screen, "undone", "/inquiries/" + this.held);
		this.page.click("text=Give it back");
		check(screen, "redirected", "/inquiries/" + this.redirected);
		check(screen, "quarantined", "/inquiries/" + this.quarantined);
		check(screen, "quarantine", "/quarantine");
		this.page.locator(".drop input:not([type=hidden])").last().fill("The writer called us and has the hours now");
		this.page.locator(".drop button").last().click();
		check(screen, "dropped", null);
		check(screen, "wrong", "/inquiries/" + this.redirected);
		check(screen, "checks", "/checks");
		check(screen, "check", "/checks/" + this.answered);
		check(screen, "sending", "/sending");
		this.sending.change(Mode.RECEIVE_ONLY, "More automatic answers than 120 in an hour in all",
				SendingState.BREAKER);
		check(screen, "sending-stopped", "/sending");
		this.page.fill("#reason", " ");
		this.page.click("main button");
		check(screen, "sending-refused", null);
		this.page.fill("#reason", "It was a storm of bounces, which is over");
		this.page.click("main button");
		check(screen, "sending-resumed", null);
		check(screen, "accounts", "/accounts");
		check(screen, "password", "/password");
		check(screen, "not-found", "/no/such/page");
		check(screen, "demo", "/demo/write");
		check(screen, "list-spanish", "/?lang=es");
		check(screen, "held-spanish", "/inquiries/" + this.held);
		go("/?lang=en");
	}

	static Stream<Screen> screens() {
		return Stream.of(new Screen("wide", 1280, ColorScheme.LIGHT, true),
				new Screen("dark", 1280, ColorScheme.DARK, true), new Screen("zoomed", 640, ColorScheme.LIGHT, false),
				new Screen("narrow", 320, ColorScheme.LIGHT, true));
	}

	/** Looks at the page of a path, or at the one that is open. */
	private void check(Screen screen, String name, @Nullable String path) {
		if (path != null) {
			go(path);
		}
		this.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
		picture(screen.name() + "-" + name);
		if (screen.withAxe()) {
			assertThat(Axe.violations(this.page)).as(name).isEmpty();
		}
		assertThat(this.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name)
			.isEqualTo(true);
	}

	/**
	 * What a person looks at the pages on.
	 *
	 * @param name of it
	 * @param width in CSS pixels; 640 is a usual screen at 200 % zoom
	 * @param scheme light or dark
	 * @param withAxe whether axe looks at the pages as well
	 */
	record Screen(String name, int width, ColorScheme scheme, boolean withAxe) {

		NewContextOptions options() {
			return new NewContextOptions().setViewportSize(this.width, 800).setColorScheme(this.scheme);
		}

	}

}
