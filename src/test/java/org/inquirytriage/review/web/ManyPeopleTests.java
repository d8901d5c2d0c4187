package org.inquirytriage.review.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.Outbox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Fifty people who opened the same inquiries decide about them at once, three about each,
 * on PostgreSQL.
 */
@SpringBootTest(properties = "triage.demo=false")
@ContextConfiguration(classes = { ManyPeopleTests.OnPostgres.class, Pages.Wiring.class })
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyPeopleTests {

	private static final int PEOPLE = 50;

	private static final int ITEMS = 100;

	/** How many inquiries each of them opens. */
	private static final int EACH = 6;

	private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

	private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private SampleCases cases;

	@Autowired
	private Inquiries inquiries;

	@Autowired
	private InquiryHistory history;

	@Autowired
	private Outbox outbox;

	private Map<InquiryId, List<Attempt>> attempts = Map.of();

	@BeforeAll
	void decideAllAtOnce() throws InterruptedException, ExecutionException {
		List<InquiryId> items = IntStream.range(0, ITEMS)
			.mapToObj((number) -> this.cases.held("Question " + number, "unsure"))
			.toList();
		CountDownLatch everybodyHasRead = new CountDownLatch(PEOPLE);
		List<Callable<List<Attempt>>> people = new ArrayList<>();
		for (int person = 0; person < PEOPLE; person++) {
			int first = person * ITEMS / PEOPLE;
			List<InquiryId> own = IntStream.range(first, first + EACH)
				.mapToObj((place) -> items.get(place % ITEMS))
				.toList();
			String name = "person" + person;
			boolean answers = person % 2 == 0;
			people.add(() -> work(name, own, answers, everybodyHasRead));
		}
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Attempt> all = new ArrayList<>();
			for (Future<List<Attempt>> done : threads.invokeAll(people)) {
				all.addAll(done.get());
			}
			this.attempts = all.stream().collect(Collectors.groupingBy(Attempt::item));
		}
	}

	@Test
	void tryEachInquiryThreeTimes() {
		assertThat(this.attempts).hasSize(ITEMS).allSatisfy((item, tried) -> assertThat(tried).hasSize(3));
	}

	@Test
	void decideEachInquiryOnce() {
		assertThat(this.attempts).allSatisfy((item, tried) -> assertThat(tried).filteredOn(Attempt::done).hasSize(1));
		assertThat(this.attempts.keySet()).allSatisfy((item) -> {
			assertThat(found(item).status()).isEqualTo(InquiryStatus.DONE);
			assertThat(this.history.of(item)).filteredOn((event) -> event.kind() == InquiryEvent.Kind.REVIEWED)
				.hasSize(1);
		});
	}

	@Test
	void keepTheDecisionOfWhoeverWasToldThatItHolds() {
		assertThat(this.attempts).allSatisfy((item, tried) -> assertThat(found(item).reviewed())
			.hasValueSatisfying((review) -> assertThat(winner(tried).person()).isEqualTo(review.person())));
	}

	@Test
	void areToldWhatChangedWhereTheirsWasRefused() {
		assertThat(this.attempts).allSatisfy(
				(item, tried) -> assertThat(tried).filteredOn((attempt) -> !attempt.done()).allSatisfy((attempt) -> {
					assertThat(attempt.news()).isEqualTo("changed");
					assertThat(attempt.changes()).contains("Reviewed, by " + winner(tried).person());
				}));
	}

	@Test
	void sendOneAnswerWhereAnAnswerHoldsAndNoneElse() {
		assertThat(this.attempts).allSatisfy((item, tried) -> assertThat(this.outbox.ofInquiry(item.toString()))
			.filteredOn((entry) -> entry.action() == Action.PERSON_ANSWER)
			.hasSize(winner(tried).news().equals("answered") ? 1 : 0));
	}

	@Test
	void leaveEveryHistoryWhole() {
		assertThat(this.attempts.keySet())
			.allSatisfy((item) -> assertThat(InquiryEvent.isIntact(this.history.of(item))).isTrue());
	}

	private List<Attempt> work(String person, List<InquiryId> own, boolean answers, CountDownLatch everybodyHasRead)
			throws InterruptedException {
		Map<InquiryId, String> opened = new HashMap<>();
		try {
			own.forEach((item) -> opened.put(item, open(person, item)));
		}
		finally {
			everybodyHasRead.countDown();
		}
		everybodyHasRead.await();
		return own.stream().map((item) -> decide(person, item, opened.getOrDefault(item, ""), answers)).toList();
	}

	private String open(String person, InquiryId item) {
		MvcTestResult opened = this.pages.get().uri("/inquiries/" + item).with(user(person).roles("STAFF")).exchange();
		assertThat(opened).hasStatusOk();
		return new String(opened.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private Attempt decide(String person, InquiryId item, String page, boolean answers) {
		MvcTestResult result = this.pages.post()
			.uri("/inquiries/" + item + (answers ? "/answer" : "/close"))
			.param("version", first(VERSION, page))
			.param("seen", first(SEEN, page))
			.param("text", "The report is at the front desk.")
			.param("language", "en")
			.param("outcome", "answered")
			.with(user(person).roles("STAFF"))
			.with(csrf())
			.exchange();
		assertThat(result).hasStatus(302);
		Map<String, Object> told = result.getMvcResult().getFlashMap();
		return new Attempt(item, person, String.valueOf(told.get("news")), String.valueOf(told.get("changes")));
	}

	private static String first(Pattern pattern, String page) {
		Matcher matcher = pattern.matcher(page);
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private static Attempt winner(List<Attempt> tried) {
		return tried.stream().filter(Attempt::done).findFirst().orElseThrow();
	}

	private Inquiry found(InquiryId item) {
		return this.inquiries.find(item).orElseThrow();
	}

	/** A decision of one person, and what the person was told. */
	private record Attempt(InquiryId item, String person, String news, String changes) {

		boolean done() {
			return this.news.equals("answered") || this.news.equals("closed");
		}

	}

	/** The database; nested so that no scan of the program finds it. */
	@Configuration(proxyBeanMethods = false)
	static class OnPostgres {

		@Bean
		HikariDataSource dataSource() {
			HikariDataSource pool = new HikariDataSource();
			pool.setDataSource(TestDatabase.POSTGRESQL.create());
			// a machine that is busy with other tests lets the people wait for each other
			// longer
			pool.setConnectionTimeout(Duration.ofMinutes(3).toMillis());
			return pool;
		}

	}

}
