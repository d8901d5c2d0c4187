package org.inquirytriage.tuning.templates.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.inquirytriage.reply.ReplyTemplate.Kind;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.TemplateName;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:import-page;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class TemplateImportPageTests {

	private static final String PAGE = "/templates/import";

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private CurrentTemplates current;

	@Test
	void isForAdminsOnly() {
		assertThat(this.pages.get().uri(PAGE)).hasRedirectedUrl("/login");
		assertThat(this.pages.get().uri(PAGE).with(user("sam").roles("STAFF"))).hasStatus(403);
		assertThat(this.pages.get().uri(PAGE).with(user("aud").roles("AUDITOR"))).hasStatus(403);
		assertThat(get(PAGE)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/trial", "/approve", "/decline" })
	void changesNothingWithoutTokenRoleAndSignIn(String way) {
		assertThat(this.pages.post().uri(PAGE + way).with(user("ann").roles("ADMIN"))).hasStatus(403);
		assertThat(this.pages.post().uri(PAGE + way).with(user("sam").roles("STAFF")).with(csrf())).hasStatus(403);
		assertThat(this.pages.post().uri(PAGE + way).with(csrf())).hasRedirectedUrl("/login");
	}

	@Test
	void findsNothingToChangeInItsOwnDownload() {
		byte[] zip = get("/templates/export.zip").getResponse().getContentAsByteArray();
		assertThat(tried(zip)).bodyText().contains("No file changes").doesNotContain("Nothing of it can be taken over");
	}

	@Test
	void listsEveryChangeAndTakesNothingOverYet() {
		byte[] zip = zip(Map.of("templates/en/hours.md", changed("en", "hours", "Roof one."), "templates/es/hours.md",
				changed("es", "hours", "Techo uno."), "templates/offices.csv", "id"));
		assertThat(tried(zip)).hasStatusOk()
			.bodyText()
			.contains("2 files change", "en/hours.md", "Roof one.", "line-ADDED", "offices.csv", "Publish 2 files");
		assertThat(text("en", "hours")).doesNotContain("Roof one.");
	}

	@Test
	void publishesAllOfItTogether() {
		byte[] zip = zip(Map.of("en/billing.md", changed("en", "billing", "Roof two."), "es/billing.md",
				changed("es", "billing", "Techo dos.")));
		assertThat(publish(zip, this.current.latest().turn())).hasRedirectedUrl(PAGE)
			.flash()
			.containsEntry("news", "published");
		assertThat(text("en", "billing")).contains("Roof two.");
		assertThat(text("es", "billing")).contains("Techo dos.");
		assertThat(get("/changes")).bodyText().contains("en/billing.md", "+ Roof two.");
	}

	@Test
	void takesProgramFactsAlong() {
		String facts = this.current.latest().text("program.yaml");
		byte[] zip = zip(Map.of("templates/program.yaml", facts.replace("555-0100", "555-0177")));
		publish(zip, this.current.latest().turn());
		assertThat(get("/facts")).bodyText().contains("555-0177", "These facts were changed on the pages");
		publish(zip(Map.of("templates/program.yaml", facts)), this.current.latest().turn());
		assertThat(get("/facts")).bodyText().doesNotContain("555-0177");
	}

	@Test
	void takesNothingOverWhenOneFileIsWrong() {
		byte[] zip = zip(Map.of("en/heart-tests.md", changed("en", "heart-tests", "Roof three."), "es/heart-tests.md",
				changed("es", "heart-tests", "Llame al {{phone.nobody}}."), "en/picture.png", "x"));
		assertThat(tried(zip)).bodyText()
			.contains("2 errors", "es/heart-tests.md, line", "phone.nobody", "en/picture.png, line 1",
					"it is none of the files of templates")
			.doesNotContain("name=\"turn\"");
		assertThat(publish(zip, this.current.latest().turn())).hasStatus(422);
		assertThat(text("en", "heart-tests")).doesNotContain("Roof three.");
	}

	@Test
	void showsTheChangesAnewWhenSomebodyWasFaster() {
		long seen = this.current.latest().turn();
		publish(zip(Map.of("en/first-visit.md", changed("en", "first-visit", "Roof four."))), seen);
		assertThat(publish(zip(Map.of("en/first-visit.md", changed("en", "first-visit", "Roof five."))), seen))
			.hasStatus(409)
			.bodyText()
			.contains("somebody else changed texts since you looked", "Roof five.");
		assertThat(text("en", "first-visit")).contains("Roof four.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../en/hours.md", "templates/../../etc/passwd", "/etc/passwd", "en\\hours.md",
			"C:/en/hours.md" })
	void refusesNamesThatLeadOut(String name) {
		assertThat(tried(zip(Map.of(name, "x")))).hasRedirectedUrl(PAGE)
			.flash()
			.containsEntry("refused", "PATH")
			.containsEntry("file", name);
	}

	@Test
	void refusesAZipThatGrowsWhenItIsUnpacked() {
		byte[] zip = zip(Map.of("en/hours.md", "a".repeat(50_000_000)));
		assertThat(zip.length).isLessThan(100_000);
		assertThat(tried(zip)).flash().containsEntry("refused", "UNPACKED");
		Map<String, String> many = new LinkedHashMap<>();
		for (int file = 0; file < 60; file++) {
			many.put("en/t" + file + ".md", "a".repeat(199_000));
		}
		assertThat(tried(zip(many))).flash().containsEntry("refused", "UNPACKED");
	}

	@Test
	void refusesTooManyFiles() {
		Map<String, String> many = new LinkedHashMap<>();
		for (int file = 0; file < 1001; file++) {
			many.put("en/t" + file + ".md", "");
		}
		assertThat(tried(zip(many))).flash().containsEntry("refused", "MANY");
	}

	@Test
	void refusesWhatIsNoZip() {
		assertThat(tried("no zip at all".getBytes(StandardCharsets.UTF_8))).flash()
			.containsEntry("refused", "UNREADABLE");
		assertThat(tried(new byte[1_000_001])).flash().containsEntry("refused", "LARGE");
		assertThat(tried(new byte[0])).flash().containsEntry("refused", "EMPTY");
		assertThat(tried(zip(Map.of("templates/offices.csv", "id")))).flash().containsEntry("refused", "EMPTY");
	}

	@Test
	void refusesAConfirmationThatWasTamperedWith() {
		assertThat(this.pages.post()
			.uri(PAGE)
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.param("content", "***")
			.param("turn", "1")).hasStatus(400);
		assertThat(publish(zip(Map.of("../hours.md", "x")), this.current.latest().turn())).flash()
			.containsEntry("refused", "PATH");
	}

	private String changed(String language, String slug, String sentence) {
		return text(language, slug).stripTrailing() + "\n\n" + sentence + "\n";
	}

	private String text(String language, String slug) {
		return this.current.latest().text(new TemplateName(Kind.TOPIC, language, slug));
	}

	private static byte[] zip(Map<String, String> files) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private MvcTestResult tried(byte[] zip) {
		return this.pages.post()
			.uri(PAGE + "/trial")
			.multipart()
			.file(new MockMultipartFile("file", "templates.zip", "application/zip", zip))
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult publish(byte[] zip, long turn) {
		return this.pages.post()
			.uri(PAGE)
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.param("content", Base64.getEncoder().encodeToString(zip))
			.param("turn", String.valueOf(turn))
			.exchange();
	}

	private MvcTestResult get(String path) {
		return this.pages.get().uri(path).with(user("ann").roles("ADMIN")).exchange();
	}

}
