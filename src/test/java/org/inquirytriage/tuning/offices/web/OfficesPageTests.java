package org.inquirytriage.tuning.offices.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.office.OfficeVersion;
import org.inquirytriage.office.OfficeVersions;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:offices-page;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class OfficesPageTests {

	private static final String SHIPPED = shipped();

	private static final String MOVED = SHIPPED.replace("555-0130", "555-0139");

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private OfficeVersions versions;

	@Autowired
	private AccessLog log;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void empty() {
		this.jdbc.sql("delete from office_version").update();
	}

	@Test
	void listsEveryOfficeWithWhatBelongsToIt() {
		assertThat(get("/offices", "ADMIN")).bodyText()
			.contains("13 offices", "Prairie Family Practice", "William Osei, Joan Petrakis", "555-0130",
					"prairie@example.org", "Oak Hill Medical Group", "Bill Osei", "the program’s own line");
	}

	@Test
	void givesTheDirectoryAsAFile() {
		assertThat(get("/offices/offices.csv", "ADMIN"))
			.hasHeader("Content-Disposition", "attachment; filename=\"offices.csv\"")
			.bodyText()
			.isEqualTo(SHIPPED);
	}

	@Test
	void showsWhatAFileWouldChangeAndChangesNothing() {
		assertThat(trial(MOVED)).bodyText()
			.contains("One office changes", "Prairie Family Practice", "<del>555-0130</del>", "<ins>555-0139</ins>",
					"Put it in force");
		assertThat(this.versions.current()).isZero();
	}

	@Test
	void showsOfficesThatComeAndGo() {
		String other = SHIPPED.replace("prairie-family,Prairie Family", "meadow,Meadow Family");
		assertThat(trial(other)).bodyText().contains("2 offices change", ">new</span>", ">removed</span>", "meadow");
	}

	@Test
	void saysThatNothingWouldChange() {
		assertThat(trial(SHIPPED)).bodyText().contains("No office changes").doesNotContain("Put it in force");
	}

	@Test
	void listsEveryBadRowAndOffersNothing() {
		String bad = SHIPPED.replace("555-0121", "call us").replace("oak-hill@example.org", "oak-hill");
		assertThat(trial(bad)).bodyText()
			.containsSubsequence("This file cannot be used", "<td class=\"number\">3</td>", "phone",
					"it is not a phone number", "<td class=\"number\">9</td>", "email", "it is not an email address")
			.doesNotContain("Put it in force");
	}

	@Test
	void putsNothingInForceThatHasABadRow() {
		String bad = SHIPPED.replace("555-0121", "call us");
		assertThat(apply(bad, 0, "why not")).bodyText().contains("Nothing was changed", "it is not a phone number");
		assertThat(this.versions.current()).isZero();
	}

	@Test
	void putsADirectoryInForceAndKeepsWhoAndWhy() {
		assertThat(apply(MOVED, 0, " A new phone ")).hasRedirectedUrl("/offices");
		assertThat(this.versions.last(5))
			.extracting(OfficeVersion::content, OfficeVersion::author, OfficeVersion::reason)
			.containsExactly(tuple(MOVED, "ann", "A new phone"));
		assertThat(this.log.of("offices", 5)).extracting(AccessLog.Entry::act).contains(AccessLog.Act.CHANGED_OFFICES);
	}

	@Test
	void showsTheVersionInForceAtOnce() {
		apply(MOVED, 0, "A new phone");
		assertThat(get("/offices", "ADMIN")).bodyText()
			.contains("555-0139", "Version 1", "A new phone", "in force", "/offices/back?number=0");
	}

	@Test
	void asksForAReason() {
		assertThat(apply(MOVED, 0, "  ")).bodyText().contains("Please say why in a few words", "<ins>555-0139</ins>");
		assertThat(this.versions.current()).isZero();
	}

	@Test
	void changesNothingThatSomebodyElseChangedMeanwhile() {
		apply(MOVED, 0, "first");
		assertThat(apply(SHIPPED.replace("555-0131", "555-0138"), 0, "second")).bodyText()
			.contains("somebody else changed the directory");
		assertThat(this.versions.current()).isEqualTo(1);
	}

	@Test
	void goesBackToAnEarlierVersion() {
		apply(MOVED, 0, "A new phone");
		assertThat(get("/offices/back?number=0", "ADMIN")).bodyText()
			.contains("If the file of the service were in force again", "<ins>555-0130</ins>");
		apply(SHIPPED, 1, "Back");
		assertThat(get("/offices/offices.csv", "ADMIN")).bodyText().isEqualTo(SHIPPED);
	}

	@Test
	void knowsNoVersionThatNobodyMade() {
		assertThat(get("/offices/back?number=7", "ADMIN")).hasStatus(404);
	}

	@Test
	void saysThatAFileIsNotUtf8() {
		assertThat(trial(MOVED.replace("á", "\u00e1").getBytes(StandardCharsets.ISO_8859_1)))
			.hasRedirectedUrl("/offices")
			.flash()
			.containsEntry("problem", "encoding");
	}

	@Test
	void saysThatAFileIsEmpty() {
		assertThat(trial("")).hasRedirectedUrl("/offices").flash().containsEntry("problem", "empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "id,name\n1,2", "\"", "id,id\n" })
	void saysWhatIsWrongWithAFileOfAnotherKind(String content) {
		assertThat(trial(content)).bodyText().contains("This file cannot be used").doesNotContain("Put it in force");
	}

	@Test
	void isForAdminsWithATokenOnly() {
		assertThat(get("/offices", "STAFF")).hasStatus(403);
		assertThat(get("/offices/offices.csv", "AUDITOR")).hasStatus(403);
		assertThat(this.pages.get().uri("/offices")).hasRedirectedUrl("/login");
		assertThat(this.pages.post()
			.uri("/offices/apply")
			.param("content", MOVED)
			.param("base", "0")
			.param("reason", "x")
			.with(user("ann").roles("ADMIN"))).hasStatus(403);
		assertThat(this.pages.post()
			.uri("/offices/apply")
			.param("content", MOVED)
			.param("base", "0")
			.param("reason", "x")
			.with(user("bob").roles("STAFF"))
			.with(csrf())).hasStatus(403);
		assertThat(this.versions.current()).isZero();
	}

	@Test
	void canBeReadInAnotherLanguageAfterAForm() {
		assertThat(get("/offices/trial?lang=es", "ADMIN")).hasRedirectedUrl("/offices");
	}

	private MvcTestResult get(String uri, String role) {
		return this.pages.get().uri(uri).with(user("ann").roles(role)).exchange();
	}

	private MvcTestResult trial(String content) {
		return trial(content.getBytes(StandardCharsets.UTF_8));
	}

	private MvcTestResult trial(byte[] content) {
		return this.pages.post()
			.uri("/offices/trial")
			.multipart()
			.file(new MockMultipartFile("file", "offices.csv", "text/csv", content))
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult apply(String content, int base, String reason) {
		return this.pages.post()
			.uri("/offices/apply")
			.param("content", content)
			.param("base", String.valueOf(base))
			.param("reason", reason)
			.with(user("ann").roles("ADMIN"))
			.with(csrf())
			.exchange();
	}

	private static String shipped() {
		try {
			return Files.readString(Path.of("templates", "offices.csv"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
