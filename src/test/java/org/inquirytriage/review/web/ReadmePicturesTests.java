package org.inquirytriage.review.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Browser.NewContextOptions;
import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanation.TopicBelief;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.triage.Evidence.Layer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Takes the pictures of the README; a build keeps them in the folder target/images. */
class ReadmePicturesTests extends BrowserTest {

	private static final Path FOLDER = Path.of(System.getProperty("readme.images", "target/images"));

	@Autowired
	private JdbcClient jdbc;

	private InquiryId mixed;

	@BeforeEach
	void fill() {
		use(new NewContextOptions().setViewportSize(1200, 820));
		signIn();
		this.cases.clear();
		this.jdbc.sql("delete from review_decision").update();
		this.cases.emergency("please help");
		String text = """
				Hello, my father has an appointment on Thursday.

				Which bus stops at your door? His ankles are swollen since Monday. Should he take more of his water pill?""";
		this.mixed = this.cases.held("Bus, and a question", "unsure", new BodyText(text, "", "", null),
				new Explanation(
						List.of(SampleCases.mark(Layer.CLINICAL, "symptom-person", "symptom-person", text,
								"His ankles are swollen"),
								SampleCases.mark(Layer.CLINICAL, "drug-question", "drug-question", text,
										"Should he take more of his water pill")),
						List.of(), List.of(new TopicBelief("parking-transit", 0.87)), List.of()));
		this.cases.held("Where is my report", "no-topic");
		this.cases.held("Two questions and a form", "many-topics");
		InquiryId taken = this.cases.held("Letter for my insurance", "attachment");
		this.cases.claim(taken);
	}

	@Test
	void showTheQueue() {
		await().pollDelay(Duration.ZERO).untilAsserted(() -> {
			go("/queue");
			assertThat(this.page.locator(".top .count").first().textContent()).isEqualTo("5");
		});
		take("queue");
		assertThat(this.page.locator(".row").count()).isEqualTo(5);
	}

	@Test
	void showOneInquiry() {
		go("/inquiries/" + this.mixed);
		take("inquiry");
		assertThat(this.page.locator(".letter mark:not(.legend mark)").count()).isEqualTo(2);
	}

	private void take(String name) {
		this.page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
	}

}
