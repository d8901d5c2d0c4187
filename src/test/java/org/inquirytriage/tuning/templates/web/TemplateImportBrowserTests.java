package org.inquirytriage.tuning.templates.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.inquirytriage.review.web.BrowserTest;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=true",
				"spring.datasource.url=jdbc:h2:mem:import-browser;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
class TemplateImportBrowserTests extends BrowserTest {

	private static final String SEND = "main form button.primary";

	@TempDir
	private Path folder = Path.of("");

	@Autowired
	private CurrentTemplates current;

	@ParameterizedTest
	@CsvSource({ "1280, LIGHT", "320, DARK" })
	void takesAZipOverWithTheKeyboard(int width, ColorScheme scheme) throws IOException {
		use(new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
		signIn();
		this.page.setDefaultTimeout(120_000);
		go("/templates/import");
		check(width, "import");
		upload(zip(Map.of("en/hours.md", text("en/hours.md").replace("title: ", "titel: "), "../x.md", "x")));
		this.page.waitForSelector("#problem");
		check(width, "import-refused");
		upload(zip(Map.of("en/hours.md", text("en/hours.md").replace("title: ", "titel: "))));
		this.page.waitForSelector("#errors");
		check(width, "import-errors");
		go("/templates/import");
		upload(zip(Map.of("en/hours.md", text("en/hours.md") + "\nThe door is " + width + " millimetres wide.\n",
				"es/hours.md", text("es/hours.md") + "\nLa puerta mide " + width + " milímetros.\n")));
		this.page.waitForSelector("#changes");
		check(width, "import-trial");
		send();
		this.page.waitForSelector(".note.good");
		check(width, "import-published");
		assertThat(text("en/hours.md")).contains(width + " millimetres wide");
	}

	@ParameterizedTest
	@CsvSource({ "1280, LIGHT", "320, DARK" })
	void plansAVersion(int width, ColorScheme scheme) {
		use(new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
		signIn();
		this.page.setDefaultTimeout(120_000);
		go("/templates/en/topics/billing");
		this.page.fill("#body", this.page.inputValue("#body") + "\n\nThe desk moves to floor " + width + ".\n");
		this.page.fill("#from", this.current.today().plusDays(3).toString());
		this.page.fill("#until", this.current.today().plusDays(2).toString());
		send();
		this.page.waitForSelector("#problem");
		check(width, "schedule-refused");
		this.page.fill("#until", this.current.today().plusDays(9).toString());
		send();
		this.page.waitForSelector(".note.good");
		check(width, "schedule-planned");
		go("/templates");
		check(width, "schedule-list");
		go("/facts?topic=billing&language=en&time=10:00&date=" + this.current.today().plusDays(3));
		check(width, "schedule-moment");
		assertThat(this.page.textContent("#answer")).contains("The desk moves to floor " + width);
	}

	private String text(String file) {
		return this.current.latest().text(file);
	}

	private Path zip(Map<String, String> files) throws IOException {
		Path path = this.folder.resolve("templates.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return path;
	}

	private void upload(Path zip) {
		this.page.setInputFiles("#file", zip);
		send();
	}

	private void send() {
		this.page.focus(SEND);
		press("Enter");
	}

}
