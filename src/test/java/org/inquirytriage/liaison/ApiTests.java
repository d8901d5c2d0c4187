package org.inquirytriage.liaison;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ca.uhn.fhir.context.FhirContext;
import com.jayway.jsonpath.JsonPath;
import org.hl7.fhir.r4.model.Communication;
import org.inquirytriage.account.AccessLog;
import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.inquiry.TestMail;
import org.inquirytriage.inquiry.UndecidedInquiries;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = LiaisonWiring.Wiring.class,
		properties = { "triage.demo=false", "triage.api.enabled=true", "triage.api.tokens[0].name=registry",
				"triage.api.tokens[0].sha256=6ee3b136af555184c0a80279d4db5339bd056e2400b2f93556af7932bad55ccc",
				"triage.api.tokens[1].name=archive",
				"triage.api.tokens[1].sha256=fe3c733f6edc1ce7a5fe3e03beb8af077b821d7dc671a8c2db01a6de4b7b1779",
				"triage.api.tokens[1].words=true", "triage.api.tokens[2].name=valve",
				"triage.api.tokens[2].sha256=8e242ba13e5c1094025a3ca4df83466ed85412f160f3bee828af384072a959e8",
				"triage.api.tokens[2].words=true", "triage.api.tokens[2].mailboxes=valve,imaging",
				"spring.datasource.url=jdbc:h2:mem:api;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTests {

	private static final String REGISTRY = "registry-token";

	private static final String ARCHIVE = "archive-token";

	private static final String VALVE = "valve-token";

	@Autowired
	private MockMvcTester http;

	@Autowired
	private Inquiries inquiries;

	@Autowired
	private UndecidedInquiries undecided;

	@Autowired
	private AccessLog log;

	@Autowired
	private JdbcClient jdbc;

	private InquiryId ours;

	@BeforeAll
	void fill() {
		this.inquiries.store(TestMail.at(9).message());
		this.undecided.claim(1, Duration.ofMinutes(2))
			.forEach((claim) -> this.undecided.record(claim,
					new Decision(DispositionKind.REDIRECT, null, null, false, List.of(), "harbor-street", 0.9, "en",
							Priority.USUAL, List.of(), Map.of(), "{}"),
					new BodyText("words for the office", "", "", null)));
		for (long uid = 1; uid <= 3; uid++) {
			this.inquiries.store(TestMail.at(uid).message());
		}
		this.undecided.claim(2, Duration.ofMinutes(2))
			.forEach((claim) -> this.undecided.record(claim,
					new Decision(DispositionKind.HOLD, "unsure", null, false, List.of(), null, 0.5, "en",
							Priority.USUAL, List.of(), Map.of(), "{}"),
					new BodyText("words of the writer", "", "", null)));
		this.ours = this.inquiries
			.list(InquiryFilter.all(Reach.EVERYTHING).withStatuses(Set.of(InquiryStatus.RECEIVED)), null, 1)
			.inquiries()
			.getFirst()
			.id();
		this.jdbc.sql("update inquiry set mailbox = 'valve' where id = :id").param("id", this.ours.value()).update();
	}

	private InquiryId redirected() {
		return this.inquiries
			.list(InquiryFilter.all(Reach.EVERYTHING).withDispositions(Set.of(DispositionKind.REDIRECT)), null, 1)
			.inquiries()
			.getFirst()
			.id();
	}

	@Test
	void showsARedirectedInquiryAsACommunicationWithoutWords() {
		MvcTestResult result = get("/inquiries/" + redirected() + "/communication", REGISTRY);
		assertThat(result).hasStatusOk().hasContentTypeCompatibleWith("application/fhir+json");
		Communication read = FhirContext.forR4Cached().newJsonParser().parseResource(Communication.class, body(result));
		assertThat(read.getRecipientFirstRep().getIdentifier().getValue()).isEqualTo("harbor-street");
		assertThat(read.getStatus()).isEqualTo(Communication.CommunicationStatus.COMPLETED);
		assertThat(read.hasPayload() || read.hasSender() || read.hasTopic() || read.hasSubject()).isFalse();
		assertThat(result).bodyText().doesNotContain("words for the office", "Question", "pat@example.org");
	}

	@Test
	void putsTheWordsIntoACommunicationForATokenThatMayReadThem() {
		MvcTestResult result = get("/inquiries/" + redirected() + "/communication", ARCHIVE);
		Communication read = FhirContext.forR4Cached().newJsonParser().parseResource(Communication.class, body(result));
		assertThat(read.getPayloadFirstRep().getContentStringType().getValue()).isEqualTo("words for the office");
		assertThat(read.getSender().getDisplay()).contains("pat@example.org");
		assertThat(read.hasSubject()).isFalse();
	}

	@Test
	void notesWhoFetchedACommunication() {
		get("/inquiries/" + redirected() + "/communication", REGISTRY);
		assertThat(this.log.of(redirected().toString(), 50)).extracting(AccessLog.Entry::name).contains("api:registry");
	}

	@Test
	void showsNoOtherInquiryAsACommunication() {
		assertThat(get("/inquiries/" + held() + "/communication", ARCHIVE)).hasStatus(404);
		assertThat(get("/inquiries/none/communication", ARCHIVE)).hasStatus(404);
		assertThat(this.http.get().uri("/api/v1/inquiries/" + redirected() + "/communication")).hasStatus(401);
	}

	private MvcTestResult get(String path, String token) {
		return this.http.get().uri("/api/v1" + path).header("Authorization", "Bearer " + token).exchange();
	}

	private InquiryId held() {
		return this.inquiries.list(InquiryFilter.waiting(Reach.EVERYTHING), null, 1).inquiries().getFirst().id();
	}

	@Test
	void letsNobodyInWithoutAToken() {
		assertThat(this.http.get().uri("/api/v1/inquiries")).hasStatus(401);
		assertThat(get("/inquiries", "another-token")).hasStatus(401);
		assertThat(this.http.get().uri("/api/v1/inquiries").header("Authorization", "Basic " + REGISTRY))
			.hasStatus(401);
	}

	@Test
	void letsNoTokenIntoThePagesOfPeople() {
		assertThat(this.http.get().uri("/").header("Authorization", "Bearer " + REGISTRY)).hasStatus3xxRedirection();
	}

	@Test
	void listsInPagesWithoutAWordOfTheWriters() {
		MvcTestResult first = get("/inquiries?limit=2", REGISTRY);
		assertThat(first).hasStatusOk().bodyJson().extractingPath("$.inquiries.length()").isEqualTo(2);
		assertThat(first).bodyText().doesNotContain("words of the writer", "Question", "pat@example.org");
		String next = String.valueOf(JsonPath.<Object>read(body(first), "$.next"));
		MvcTestResult last = get("/inquiries?limit=2&after=" + next, REGISTRY);
		assertThat(last).bodyJson().extractingPath("$.inquiries.length()").isEqualTo(2);
		assertThat(last).bodyJson().extractingPath("$.next").isNull();
	}

	private static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void listsByStatusAndDisposition() {
		assertThat(get("/inquiries?status=held&status=escalated", REGISTRY)).bodyJson()
			.extractingPath("$.inquiries.length()")
			.isEqualTo(2);
		assertThat(get("/inquiries?disposition=auto-reply", REGISTRY)).bodyJson()
			.extractingPath("$.inquiries.length()")
			.isEqualTo(0);
	}

	@Test
	void saysWhatIsWrongWithARequest() {
		assertThat(get("/inquiries?status=lost", REGISTRY)).hasStatus(400);
		assertThat(get("/inquiries?limit=201", REGISTRY)).hasStatus(400);
		assertThat(get("/inquiries?after=x", REGISTRY)).hasStatus(400);
		assertThat(get("/inquiries/none", REGISTRY)).hasStatus(404);
		assertThat(get("/inquiries/00000000-0000-0000-0000-000000000000", REGISTRY)).hasStatus(404);
	}

	@Test
	void givesTheWordsOnlyToATokenThatMayReadThem() {
		assertThat(get("/inquiries/" + held(), REGISTRY)).bodyText().doesNotContain("words of the writer");
		assertThat(get("/inquiries/" + held(), ARCHIVE)).bodyJson()
			.extractingPath("$.words.text")
			.isEqualTo("words of the writer");
	}

	@Test
	void notesWhoFetchedAnInquiry() {
		get("/inquiries/" + held(), ARCHIVE);
		assertThat(this.log.of(held().toString(), 50)).extracting(AccessLog.Entry::name).contains("api:archive");
	}

	@Test
	void keepsATokenToItsMailboxes() {
		InquiryId other = held();
		assertThat(get("/inquiries", VALVE)).bodyJson().extractingPath("$.inquiries.length()").isEqualTo(1);
		assertThat(get("/inquiries", VALVE)).bodyText().contains(this.ours.toString());
		assertThat(get("/inquiries/" + this.ours, VALVE)).hasStatusOk();
		assertThat(get("/inquiries/" + other, VALVE)).hasStatus(404);
		assertThat(get("/inquiries/" + redirected() + "/communication", VALVE)).hasStatus(404);
	}

	@Test
	void notesNothingAboutAnInquiryThatATokenMayNotSee() {
		get("/inquiries/" + held(), VALVE);
		assertThat(this.log.of(held().toString(), 50)).extracting(AccessLog.Entry::name).doesNotContain("api:valve");
	}

	@Test
	void changesNothing() {
		assertThat(this.http.post().uri("/api/v1/inquiries").header("Authorization", "Bearer " + ARCHIVE))
			.hasStatus(405);
	}

	@Test
	void isDescribed() throws IOException {
		assertThat(get("/openapi.yaml", REGISTRY)).hasStatusOk();
		assertThat(new YamlPropertySourceLoader().load("api", new ClassPathResource("api/openapi.yaml"))
			.getFirst()
			.getProperty("openapi")).isEqualTo("3.1.0");
	}

	@Test
	void aPersonsSessionIsNoToken() {
		assertThat(this.http.get().uri("/api/v1/inquiries").with(user("ann").roles("ADMIN"))).hasStatus(403);
	}

}
