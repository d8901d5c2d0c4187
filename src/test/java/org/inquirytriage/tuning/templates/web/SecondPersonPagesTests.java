package org.inquirytriage.tuning.templates.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.inquirytriage.review.web.Pages;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.TemplateVersion;
import org.inquirytriage.tuning.templates.TemplateVersions;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false", "triage.tuning.second-person=true",
				"spring.datasource.url=jdbc:h2:mem:second-person;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class SecondPersonPagesTests {

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private CurrentTemplates current;

	@Autowired
	private TemplateVersions versions;

	@Test
	void publishATopicWithItsTextsOnceAnotherAdminAgrees() {
		assertThat(topic("harp")).flash().containsEntry("news", "proposed");
		assertThat(there("harp")).isFalse();
		assertThat(get("/templates", "kim")).bodyText().contains("waits for a second person");
		assertThat(get("/templates/topics/harp", "kim")).bodyText()
			.contains("3 texts are published together", "The harp sings.");
		assertThat(post("/templates/topics/harp/versions/1/approve", "ann", Map.of())).flash()
			.containsEntry("news", "own");
		assertThat(there("harp")).isFalse();
		assertThat(post("/templates/topics/harp/versions/1/approve", "kim", Map.of())).flash()
			.containsEntry("news", "added");
		assertThat(this.current.now().answers(new Topic("harp"), "en")).isTrue();
		assertThat(this.current.now().answers(new Topic("harp"), "es")).isTrue();
	}

	@Test
	void publishNothingOfATopicThatIsDeclined() {
		topic("lute");
		assertThat(post("/templates/topics/lute/versions/1/decline", "kim", Map.of())).flash()
			.containsEntry("news", "declined");
		assertThat(this.versions.proposed()).noneMatch((version) -> version.file().contains("lute"));
		assertThat(there("lute")).isFalse();
	}

	@Test
	void publishAnImportOnceAnotherAdminAgrees() throws IOException {
		String english = this.current.latest().text("en/hours.md");
		String facts = this.current.latest().text("program.yaml").replace("555-0100", "555-0188");
		byte[] zip = zip(Map.of("en/hours.md", english.stripTrailing() + "\n\nRoof one.\n", "program.yaml", facts));
		assertThat(
				post("/templates/import", "ann",
						Map.of("content", Base64.getEncoder().encodeToString(zip), "turn",
								String.valueOf(this.current.latest().turn()))))
			.flash()
			.containsEntry("news", "proposed");
		assertThat(this.current.latest().text("en/hours.md")).isEqualTo(english);
		assertThat(get("/templates/import", "kim")).bodyText().contains("2 texts to be published together", "555-0188");
		TemplateVersion first = this.versions.proposed()
			.stream()
			.filter((version) -> version.file().equals("program.yaml"))
			.findFirst()
			.orElseThrow();
		assertThat(post("/templates/import/approve", "kim",
				Map.of("file", first.file(), "number", String.valueOf(first.number()))))
			.flash()
			.containsEntry("news", "published");
		assertThat(this.current.latest().text("en/hours.md")).contains("Roof one.");
		assertThat(this.current.latest().text("program.yaml")).contains("555-0188");
	}

	private boolean there(String slug) {
		return this.current.latest().library().topic(new Topic(slug)).isPresent();
	}

	private MvcTestResult topic(String slug) {
		return post("/templates/topics", "ann",
				Map.of("slug", slug, "owner", "Program Manager", "title.en", "Music", "subject.en", "Your question",
						"body.en", "The " + slug + " sings.", "title.es", "Música", "subject.es", "Su pregunta",
						"body.es", "El grupo canta."));
	}

	private static byte[] zip(Map<String, String> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String file : List.copyOf(files.keySet())) {
				zip.putNextEntry(new ZipEntry(file));
				zip.write(files.get(file).getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	private MvcTestResult post(String path, String person, Map<String, String> fields) {
		MockMvcRequestBuilder request = this.pages.post().uri(path).with(user(person).roles("ADMIN")).with(csrf());
		fields.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult get(String path, String person) {
		return this.pages.get().uri(path).with(user(person).roles("ADMIN")).exchange();
	}

}
