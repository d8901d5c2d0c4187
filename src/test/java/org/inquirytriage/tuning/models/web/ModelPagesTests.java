package org.inquirytriage.tuning.models.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.inquirytriage.review.web.Pages;
import org.inquirytriage.tuning.models.Comparison;
import org.inquirytriage.tuning.models.Gate;
import org.inquirytriage.tuning.models.ModelVersion.Made;
import org.inquirytriage.tuning.models.ModelVersion.Start;
import org.inquirytriage.tuning.models.ModelVersion.Status;
import org.inquirytriage.tuning.models.ModelVersions;
import org.inquirytriage.tuning.models.Share;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false", "triage.data-dir=target/model-pages", "triage.tuning.second-person=true",
				"spring.datasource.url=jdbc:h2:mem:model-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class ModelPagesTests {

	private static final String PAGE = "/learning/models";

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void untouched() {
		this.jdbc.sql("delete from model_version").update();
		this.jdbc.sql("update model_current set number = 0").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { PAGE, PAGE + "/1", PAGE + "/progress" })
	void areForAdminsOnly(String path) {
		trained(Status.PASSED);
		assertThat(this.pages.get().uri(path)).hasRedirectedUrl("/login");
		assertThat(this.pages.get().uri(path).with(user("sam").roles("STAFF"))).hasStatus(403);
		assertThat(this.pages.get().uri(path).with(user("aud").roles("AUDITOR"))).hasStatus(403);
		assertThat(get(path)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/1/cancel", "/1/publish", "/1/approve", "/1/decline", "/0/return" })
	void changeNothingWithoutTokenRoleAndSignIn(String way) {
		assertThat(this.pages.post().uri(PAGE + way).with(user("ann").roles("ADMIN"))).hasStatus(403);
		assertThat(this.pages.post().uri(PAGE + way).with(user("sam").roles("STAFF")).with(csrf())).hasStatus(403);
		assertThat(this.pages.post().uri(PAGE + way).with(csrf())).hasRedirectedUrl("/login");
	}

	@Test
	void sayWhyNothingCanBeLearnt() {
		assertThat(get(PAGE)).bodyText()
			.contains("Too few: only 0 can be learnt from")
			.doesNotContain("Train new models");
		assertThat(post("ann", "")).hasRedirectedUrl(PAGE).flash().containsEntry("news", "refused");
	}

	@Test
	void showHowATrainingGetsOn() {
		int number = begun();
		this.versions.beat(number, "limits-en", 40, Instant.now());
		assertThat(get(PAGE)).bodyText()
			.contains("Version " + number + ", step 3 of 6:", "choosing the limits for English",
					"40 % of this step is done.", "value=\"240\"");
		assertThat(get(PAGE + "/progress")).doesNotContainHeader("HX-Refresh")
			.bodyText()
			.contains("step 3 of 6")
			.doesNotContain("<html");
	}

	@Test
	void showEverythingAnewOnceATrainingHasEnded() {
		trained(Status.PASSED);
		assertThat(get(PAGE + "/progress")).hasHeader("HX-Refresh", "true");
	}

	@Test
	void askATrainingToStop() {
		int number = begun();
		post("ann", "/" + number + "/cancel");
		assertThat(this.versions.beat(number, "learn-en", 40, Instant.now())).isFalse();
		assertThat(get(PAGE)).bodyText().contains("It stops as soon as the present step lets it.");
	}

	@Test
	void sayThatATrainingEndedWithItsService() {
		int number = begun();
		this.versions.beat(number, "learn-en", 40, Instant.now().minus(Duration.ofMinutes(5)));
		assertThat(get(PAGE)).bodyText().contains("The service ended while it learnt.");
	}

	@Test
	void showFiguresAndGates() {
		int number = trained(Status.REFUSED);
		assertThat(get(PAGE + "/" + number)).bodyText()
			.contains("It failed a gate", "No clinical message or emergency answered as general",
					"In force 0 of 900 (0.0 %), this version 1 of 900 (0.1 %)", "0.0 % (0 of 900)", "0.0 to 0.4 %")
			.doesNotContain("Propose it to a second person");
	}

	@Test
	void offerWhatPassedToASecondPerson() {
		int number = trained(Status.PASSED);
		assertThat(get(PAGE + "/" + number)).bodyText().contains("Propose it to a second person");
	}

	@Test
	void publishNothingWhoseFilesAreGone() {
		int number = trained(Status.PASSED);
		this.jdbc.sql("update model_version set lexicon = :lexicon").param("lexicon", "another").update();
		assertThat(post("ann", "/" + number + "/publish")).flash().containsEntry("news", "other_lexicon");
		assertThat(this.versions.current()).isZero();
	}

	@Test
	void sayThatTheLexiconsChangedSince() {
		int number = trained(Status.PUBLISHED);
		this.versions.makeCurrent(number, 0);
		assertThat(get(PAGE)).bodyText().contains("The lexicons have changed since the models in force were measured.");
	}

	@Test
	void goBackInOneClick() {
		int number = trained(Status.PUBLISHED);
		this.versions.makeCurrent(number, 0);
		assertThat(get(PAGE)).bodyText().contains("Go back to the models that the service came with");
		assertThat(request("kim", "/0/return").param("seen", String.valueOf(number)).exchange()).flash()
			.containsEntry("news", "returned");
		assertThat(this.versions.current()).isZero();
	}

	@Test
	void knowNoOtherVersion() {
		assertThat(get(PAGE + "/99")).hasStatus(404);
	}

	private int begun() {
		Instant now = Instant.now();
		return this.versions.begin(new Start("ann", now, 0, 30), now.minusSeconds(60)).orElseThrow();
	}

	private int trained(Status status) {
		int number = begun();
		Share before = new Share(0, 900, 0.0, 0.004);
		Share after = new Share(1, 900, 0.0, 0.006);
		boolean passed = status != Status.REFUSED;
		this.versions.end(number, status,
				new Made("f".repeat(64), "lexicon",
						new Comparison(
								List.of(new Comparison.Row(Comparison.Figure.CLINICAL_MISSED, "en", before, after)),
								List.of(new Gate(Gate.Kind.MISSES, "", before, after, passed)))));
		return number;
	}

	private MvcTestResult get(String path) {
		return this.pages.get().uri(path).with(user("ann").roles("ADMIN")).locale(Locale.ENGLISH).exchange();
	}

	private MvcTestResult post(String person, String way) {
		return request(person, way).exchange();
	}

	private MockMvcRequestBuilder request(String person, String way) {
		return this.pages.post().uri(PAGE + way).with(user(person).roles("ADMIN")).with(csrf());
	}

}
