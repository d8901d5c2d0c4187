package org.inquirytriage.review.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Role;
import org.inquirytriage.account.web.LimitedPeople;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Every page there is, asked for by somebody who may not see what it is about. */
@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:reach-guard;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachGuardTests {

	private static final Account ADA = LimitedPeople.account("ada-valve", Role.ADMIN, "valve");

	@Autowired
	private MockMvcTester pages;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private Accounts accounts;

	@Autowired
	private SampleCases cases;

	@Autowired
	private JdbcClient jdbc;

	private InquiryId hidden;

	private InquiryId ours;

	@BeforeAll
	void store() {
		this.accounts.add(ADA, new PasswordHash("hash"));
		this.hidden = this.cases.answered("Parking at the program", OutboxState.SENT);
		this.ours = this.cases.answered("Parking at the valve clinic", OutboxState.SENT);
		this.jdbc.sql("update inquiry set mailbox = 'valve' where id = :id").param("id", this.ours.value()).update();
		List.of(this.hidden, this.ours).forEach((id) -> this.jdbc.sql("""
				insert into audit_sample (inquiry_id, stratum, blind, chosen) values (:id, 'FAR', false, now())
				""").param("id", id.value()).update());
	}

	@Test
	void seesThePagesOfAnInquiry() {
		assertThat(inquiryPages()).hasSizeGreaterThan(30)
			.contains(new Address(HttpMethod.GET, "/inquiries/{id}/html"),
					new Address(HttpMethod.POST, "/inquiries/{id}/mail/{entry}/again"),
					new Address(HttpMethod.GET, "/checks/{id}"));
	}

	@ParameterizedTest
	@MethodSource("inquiryPages")
	void answersAsIfThereWereNoInquiryOfAnotherMailbox(Address address) {
		assertThat(status(address, this.hidden.toString())).isEqualTo(404);
		assertThat(status(address, UUID.randomUUID().toString())).isEqualTo(404);
	}

	@ParameterizedTest
	@MethodSource("allPagesWithVariables")
	void showsNothingOfItUnderAnyOtherAddress(Address address) {
		assertThat(status(address, this.hidden.toString())).isBetween(400, 499);
	}

	@Test
	void answersInTheSameWayHoweverTheIdIsSpelt() {
		InquiryId id = InquiryId.of("00ab0000-0000-4000-8000-0000000000cd");
		InquiryId stored = this.cases.received("Spelt in two ways", "x@example.org", "Hello");
		List.of("inquiry_raw", "inquiry_copy", "inquiry_event")
			.forEach((table) -> this.jdbc.sql("delete from " + table + " where inquiry_id = :id")
				.param("id", stored.value())
				.update());
		this.jdbc.sql("update inquiry set id = :id where id = :stored")
			.param("id", id.value())
			.param("stored", stored.value())
			.update();
		String otherwise = "ab0000-0000-4000-8000-000000000000cd";
		assertThat(InquiryId.of(otherwise)).isEqualTo(id);
		assertThat(status(new Address(HttpMethod.GET, "/inquiries/{id}"), otherwise)).isEqualTo(404);
	}

	@Test
	void letsThePersonOnToInquiriesOfTheirOwnMailbox() {
		assertThat(status(new Address(HttpMethod.GET, "/inquiries/{id}"), this.ours.toString())).isEqualTo(200);
		assertThat(status(new Address(HttpMethod.GET, "/checks/{id}"), this.ours.toString())).isEqualTo(200);
		assertThat(status(new Address(HttpMethod.POST, "/inquiries/{id}/undo"), this.ours.toString())).isEqualTo(302);
	}

	private int status(Address address, String id) {
		return this.pages.method(address.method())
			.uri(address.path().replaceAll("\\{[^}]*}", id))
			.with(LimitedPeople.signedIn(ADA))
			.with(csrf())
			.exchange()
			.getResponse()
			.getStatus();
	}

	private Stream<Address> inquiryPages() {
		return allPagesWithVariables()
			.filter((address) -> address.path().startsWith("/inquiries/") || address.path().startsWith("/checks/"));
	}

	private Stream<Address> allPagesWithVariables() {
		return this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap(ReachGuardTests::addresses)
			.filter((address) -> address.path().contains("{"))
			.distinct();
	}

	private static Stream<Address> addresses(RequestMappingInfo mapping) {
		return mapping.getPatternValues()
			.stream()
			.map((pattern) -> pattern.replaceAll("\\{(\\w+):.*?}(?=/|$)", "{$1}"))
			.flatMap((path) -> mapping.getMethodsCondition()
				.getMethods()
				.stream()
				.map(RequestMethod::asHttpMethod)
				.map((method) -> new Address(method, path)));
	}

	/**
	 * What can be asked for.
	 *
	 * @param method of the request
	 * @param path with its variables
	 */
	record Address(HttpMethod method, String path) {

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
