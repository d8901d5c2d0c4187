package org.inquirytriage.review.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.Media;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.OutboxState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Deciding in a browser: with single keys, with two people, with typing kept. */
class DecidingTests extends BrowserTest {

	private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(20_000);

	private InquiryId held;

	@BeforeEach
	void enter() {
		signIn();
		this.cases.clear();
		this.held = this.cases.held("The first in the queue", "unsure");
		this.cases.held("The second in the queue", "unsure");
	}

	@Test
	void answersWithAFewKeysAndOpensTheNext() {
		go("/queue");
		press("o");
		heading("The first in the queue");
		press("a");
		heading("Answer");
		press("Control+Enter");
		heading("The second in the queue");
		assertThat(this.page.locator("#undo")).containsText("You answered “The first in the queue”");
		assertThat(this.cases.actions(this.held)).containsExactly(Action.PERSON_ANSWER);
	}

	@ParameterizedTest
	@CsvSource({ "s, DONE", "x, DONE", "d, DONE" })
	void endsAnInquiryWithOneKey(String key, InquiryStatus status) {
		openFirst();
		press(key);
		heading("The second in the queue");
		assertThat(this.cases.status(this.held)).isEqualTo(status);
	}

	@Test
	void redirectsWithTwoKeys() {
		openFirst();
		press("r");
		heading("Redirect to an office");
		press("Control+Enter");
		heading("The second in the queue");
		assertThat(this.cases.actions(this.held)).containsExactlyInAnyOrder(Action.REDIRECT_NOTICE, Action.FORWARD);
	}

	@Test
	void savesANoteWithoutLeavingTheKeys() {
		openFirst();
		press("n");
		this.page.keyboard().type("I called the garage.");
		press("Control+Enter");
		assertThat(this.page.locator("#noted")).containsText("I called the garage.");
	}

	@Test
	void showsWhatLeavesAboveTheButtonThatSendsIt() {
		openFirst();
		press("a");
		heading("Answer");
		assertThat(this.page.locator("#preview ~ .send button")).isVisible();
		press("Escape");
		heading("The first in the queue");
	}

	@Test
	void showsEarlierInquiriesOnceThePageStands() {
		openFirst();
		assertThat(this.page.locator("#nearest")).not().containsText("Looking for them");
	}

	@Test
	void escalatesWithTwoKeys() {
		openFirst();
		press("e");
		heading("Escalate");
		press("Control+Enter");
		assertThat(this.page.locator(".note")).containsText("It is escalated");
		assertThat(this.cases.status(this.held)).isEqualTo(InquiryStatus.ESCALATED);
	}

	@Test
	void putsOffAndSkipsWithOneKey() {
		openFirst();
		press("j");
		heading("The second in the queue");
		press("z");
		heading("The first in the queue");
	}

	@Test
	void undoesWithOneKey() {
		openFirst();
		press("s");
		heading("The second in the queue");
		press("u");
		heading("The first in the queue");
		assertThat(this.page.locator(".note")).containsText("Undone: nothing has left");
		assertThat(this.cases.status(this.held)).isEqualTo(InquiryStatus.HELD);
	}

	@Test
	void saysToScreenReadersWhatHappened() {
		openFirst();
		press("d");
		assertThat(this.page.locator("#announce")).containsText("You closed “The first in the queue”");
	}

	@Test
	void doesNothingOnKeysThatAreSwitchedOff() {
		openFirst();
		this.page.click("#keys");
		assertThat(this.page.locator(".work kbd").first()).not().isVisible();
		this.page.locator("main").focus();
		press("s");
		this.page.reload();
		assertThat(this.page.locator("#keys")).hasAttribute("aria-pressed", "false");
		assertThat(this.cases.status(this.held)).isEqualTo(InquiryStatus.HELD);
		this.page.click("#keys");
	}

	@Test
	void doesNothingOnKeysWhileSomebodyTypes() {
		openFirst();
		press("n");
		assertThat(this.page.locator("#note")).isFocused();
		this.page.keyboard().type("sad x");
		assertThat(this.page.locator("#note")).hasValue("sad x");
		assertThat(this.cases.status(this.held)).isEqualTo(InquiryStatus.HELD);
	}

	@Test
	void keepsWhatIsTypedAndShowsItAsItWouldLeave() {
		openFirst();
		press("a");
		heading("Answer");
		this.page.fill("#text", "Your report is at the front desk.");
		assertThat(this.page.locator("#preview")).containsText("Your report is at the front desk.",
				new ContainsTextOptions().setTimeout(20_000));
		go("/inquiries/" + this.held + "/answer");
		assertThat(this.page.locator("#text")).hasValue("Your report is at the front desk.");
	}

	@Test
	void walksTheQueueWithArrowsAndOpensWithEnter() {
		go("/queue");
		press("ArrowDown");
		press("ArrowDown");
		press("Enter");
		heading("The second in the queue");
	}

	@Test
	void tellsTheSecondOfTwoPeopleWhatTheFirstDid() {
		openFirst();
		this.cases.close(this.held, "bob");
		press("s");
		assertThat(this.page.locator(".note.warn")).containsText("Closed, by bob");
		assertThat(this.page.locator(".note.warn")).containsText("That was not done");
	}

	@Test
	void letsOneOfTwoBrowsersDecide() {
		openFirst();
		press("a");
		heading("Answer");
		Page bob = anotherPerson("bob");
		bob.navigate(this.page.url());
		assertThat(bob.getByText("has it by now")).isVisible(SOON);
		bob.navigate(this.page.url().replace("/answer", ""));
		press(bob, "t");
		assertThat(bob.locator(".note.good")).containsText("You took it over");
		press("Control+Enter");
		assertThat(this.page.locator(".note.warn")).containsText("That was not done");
		assertThat(this.page.locator(".note.warn")).containsText("Taken over, by bob");
		assertThat(this.cases.actions(this.held)).isEmpty();
	}

	@Test
	void claimsAnEmergencyFromTheBannerOfAnyPage() {
		InquiryId emergency = this.cases.emergency("please help");
		go("/accounts");
		this.page.click(".banner-emergency button");
		heading("please help");
		assertThat(this.page.locator(".work")).containsText("You have it until");
		assertThat(this.page.locator(".banner-emergency")).not().isVisible();
		this.cases.close(emergency, "demo");
	}

	@Test
	void printsEverythingThatHappenedAndNoForm() {
		InquiryId answered = this.cases.answered("Parking on Saturday", OutboxState.SENT);
		go("/inquiries/" + answered);
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		this.page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
		assertThat(this.page.getByText("L4 parking-transit 0.941")).isVisible();
		assertThat(this.page.getByText("This is an automatic reply.").first()).isVisible();
		assertThat(this.page.getByText("This was wrong")).not().isVisible();
		assertThat(this.page.locator("#note")).not().isVisible();
		picture("print-trace");
	}

	private void openFirst() {
		go("/inquiries/" + this.held);
		heading("The first in the queue");
	}

}
