package org.inquirytriage.tuning.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.reply.program.VascularFolder;
import org.inquirytriage.review.web.BrowserTest;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.review.web.SampleCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=true",
				"spring.datasource.url=jdbc:h2:mem:tuning-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
class TuningAccessibilityTests extends BrowserTest {

	@Autowired
	private SampleLabels samples;

	private static final String SEND = "main form button.primary";

	@Autowired
	private FixedDeciders deciders;

	@Autowired
	private SampleCases cases;

	@DynamicPropertySource
	static void standApart(DynamicPropertyRegistry registry) {
		String folder = VascularFolder.forTest(TuningAccessibilityTests.class).path().toString();
		registry.add("triage.mailboxes[0].name", () -> "vascular");
		registry.add("triage.mailboxes[0].templates", () -> folder);
	}

	@ParameterizedTest
	@CsvSource({ "1280, LIGHT", "320, DARK" })
	void hasNoViolationOnAnyPage(int width, ColorScheme scheme) throws IOException {
		use(new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
		signIn();
		tryMessages(width);
		tryOffices(width);
		tryPhrases(width);
		tryTemplates(width);
		tryReplays(width);
		tryThresholds(width);
		tryLearning(width);
		tryReports(width);
	}

	private void tryReports(int width) {
		this.cases.held("A wedding in the chapel", "no-topic");
		this.cases.held("Is the chapel open for a wedding?", "no-topic");
		this.cases.held("Who wrote this", "unsure");
		this.cases.answered("Parking on Sunday", OutboxState.SENT);
		go("/reports");
		check(width, "reports");
	}

	private void tryMessages(int width) {
		go("/bench");
		check(width, "bench");
		this.page.fill("#text", "I have chest pain");
		this.page.click(SEND);
		check(width, "bench-tried");
		this.page.fill("#from", "nobody");
		this.page.click(SEND);
		check(width, "bench-problem");
	}

	private void tryOffices(int width) throws IOException {
		String shipped = Files.readString(Path.of("templates", "offices.csv"));
		go("/offices");
		check(width, "offices");
		tryFile(shipped.replace("555-0121", "call us"));
		check(width, "offices-errors");
		go("/offices");
		tryFile(shipped.replace("555-0130", "555-01" + width % 100));
		check(width, "offices-trial");
		this.page.fill("#reason", "A new phone");
		this.page.click(SEND);
		check(width, "offices-changed");
		assertThat(this.page.textContent("main")).contains("The new directory is in force.");
	}

	private void tryFile(String content) throws IOException {
		Path file = Files.writeString(Files.createTempFile("offices", ".csv"), content);
		this.page.setInputFiles("#file", file);
		this.page.click(SEND);
		Files.delete(file);
	}

	private void tryPhrases(int width) {
		go("/lexicon");
		check(width, "lexicon");
		this.page.fill("#text", "He has chest pain and takes warfarin");
		this.page.click("form[action*=find] button");
		check(width, "lexicon-found");
		// A trial decides hundreds of messages, which takes its time on a busy machine.
		this.page.setDefaultTimeout(120_000);
		this.page.fill("#phrase", (width > 500) ? "parking barge" : "parking yacht");
		this.page.click(SEND);
		check(width, "lexicon-trial");
		this.page.fill("#reason", "Cars on fire at " + width);
		this.page.click("form.publish button");
		check(width, "phrases-added");
	}

	private void tryTemplates(int width) {
		go("/templates");
		check(width, "templates");
		go("/templates/en/topics/parking-transit");
		this.page.waitForSelector("[aria-labelledby=links] li >> text=An example");
		check(width, "template");
		String text = this.page.inputValue("#body");
		this.page.fill("#body", text + "\n{{no-such-fact}}\n");
		this.page.click(SEND);
		check(width, "template-refused");
		this.page.fill("#body", text + "\nThe doors are " + width + " millimetres wide.\n");
		this.page.click(SEND);
		check(width, "template-published");
		this.page.click("ol.history a >> nth=0");
		check(width, "template-version");
		tryFacts(width);
	}

	private void tryFacts(int width) {
		go("/facts");
		check(width, "facts");
		go("/facts?mailbox=vascular");
		check(width, "facts-apart");
		go("/facts/change?path=parking.options");
		check(width, "fact");
		this.page.fill("[id='text-en']", "Park on level " + width + ".");
		this.page.waitForSelector("#trial .text >> text=Park on level");
		this.page.click(SEND);
		check(width, "facts-changed");
		assertThat(this.page.textContent("main")).contains("Park on level " + width + ".");
		go("/facts/file");
		check(width, "facts-file");
		this.page.click("ol.history a >> nth=0");
		check(width, "facts-version");
		go("/changes");
		check(width, "changes");
	}

	private void tryReplays(int width) {
		this.cases.answered("Parking on Saturday", OutboxState.SENT);
		go("/replay");
		check(width, "replay");
		this.page.fill("#phrase", "on saturdays");
		this.deciders.close();
		try {
			this.page.click(SEND);
			check(width, "replay-at-work");
		}
		finally {
			this.deciders.open();
		}
		this.page.waitForSelector(".note[data-say]");
		check(width, "replay-done");
		assertThat(this.page.textContent("main")).contains("may do harm", "Parking on Saturday");
		go("/replay");
		check(width, "replay-list");
	}

	private void tryThresholds(int width) {
		go("/thresholds");
		this.page.waitForSelector("#figures svg");
		check(width, "thresholds");
		String before = this.page.textContent("#figures");
		this.page.focus("#limit");
		press("PageDown");
		this.page.waitForFunction("text => document.getElementById('figures').textContent !== text", before);
		this.page.click("form#choose button[formaction*=replay]");
		this.page.waitForSelector("#found .note");
		check(width, "thresholds-replay");
		assertThat(this.page.textContent("#found")).contains("Parking on Saturday");
		this.page.fill("#reason", "One wrong answer at " + width);
		this.page.click(SEND);
		this.page.waitForSelector("#figures svg");
		check(width, "thresholds-published");
		assertThat(this.page.textContent("main")).contains("The limit is in force", "One wrong answer at " + width);
		this.page.click("form[action*=back] button >> nth=-1");
		this.page.waitForSelector("main >> text=Back to version 0");
		assertThat(this.page.textContent("main")).contains("Back to version 0");
	}

	private void tryLearning(int width) {
		this.samples.label("My husband Bill has chest pain when he walks. Call 555-0134. Width " + width,
				Label.CLINICAL);
		this.samples.label("My husband Bill has chest pain when he walks. Call 555-0134. Width " + width + "!",
				Label.GENERAL);
		go("/learning");
		check(width, "learning");
		this.page.click("#messages >> xpath=../.. >> a[href*='/learning/examples/']:not(.button)");
		check(width, "learning-example");
		this.page.fill("#text", "Call 555-0134");
		this.page.click(SEND);
		check(width, "learning-names");
		this.samples.models();
		go("/learning/models");
		check(width, "models");
		this.page.click("ol.history a[href$='/learning/models/1']");
		check(width, "model");
		this.samples.shadow();
		go("/learning/models/shadow");
		check(width, "shadows");
		this.page.click("ol.history a");
		check(width, "shadow");
	}

}
