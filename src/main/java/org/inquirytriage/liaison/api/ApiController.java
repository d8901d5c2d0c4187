package org.inquirytriage.liaison.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryPage;
import org.inquirytriage.inquiry.InquiryPage.Position;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.liaison.api.ApiProperties.Token;
import org.inquirytriage.liaison.api.InquiryJson.Summary;
import org.inquirytriage.liaison.hapi.FhirCommunication;
import org.inquirytriage.outbox.Outbox;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lists and fetches inquiries, and notes in the access log who did. */
@RestController
@ConditionalOnBooleanProperty("triage.api.enabled")
@RequestMapping(ApiController.PATH)
class ApiController {

	static final String PATH = "/api/v1";

	private static final int MOST = 200;

	private final Inquiries inquiries;

	private final InquiryHistory history;

	private final Outbox outbox;

	private final AccessLog log;

	ApiController(Inquiries inquiries, InquiryHistory history, Outbox outbox, AccessLog log) {
		this.inquiries = inquiries;
		this.history = history;
		this.outbox = outbox;
		this.log = log;
	}

	@GetMapping("/openapi.yaml")
	ResponseEntity<Resource> description() {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/yaml"))
			.body(new ClassPathResource("api/openapi.yaml"));
	}

	@GetMapping("/inquiries")
	InquiryJson.Page list(@RequestParam(defaultValue = "") List<String> status,
			@RequestParam(defaultValue = "") List<String> disposition, @RequestParam(defaultValue = "50") int limit,
			@RequestParam(required = false) @Nullable String after, @AuthenticationPrincipal Token token) {
		if (limit < 1 || limit > MOST) {
			throw wrong("limit must lie between 1 and " + MOST);
		}
		InquiryFilter filter = InquiryFilter.all(token.reach())
			.withStatuses(named(InquiryStatus.class, status))
			.withDispositions(named(DispositionKind.class, disposition));
		InquiryPage page = this.inquiries.list(filter, (after != null) ? position(after) : null, limit);
		page.inquiries().forEach((inquiry) -> note(token, inquiry));
		return new InquiryJson.Page(page.inquiries().stream().map(Summary::of).toList(),
				(page.next() != null) ? text(page.next()) : null);
	}

	@GetMapping("/inquiries/{id}")
	InquiryJson inquiry(@PathVariable String id, @AuthenticationPrincipal Token token) {
		Inquiry inquiry = found(id, token);
		note(token, inquiry);
		InquiryJson.Words words = token.words()
				? this.inquiries.text(inquiry.id()).map((text) -> InquiryJson.Words.of(inquiry, text)).orElse(null)
				: null;
		return new InquiryJson(Summary.of(inquiry), words,
				this.outbox.ofInquiry(id).stream().map(InquiryJson.Mail::of).toList(),
				this.history.of(inquiry.id()).stream().map(InquiryJson.Event::of).toList());
	}

	@GetMapping(path = "/inquiries/{id}/communication", produces = "application/fhir+json")
	String communication(@PathVariable String id, @AuthenticationPrincipal Token token) {
		Inquiry inquiry = found(id, token);
		Decision decision = inquiry.decisionMade()
			.filter((made) -> made.disposition() == DispositionKind.REDIRECT)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		note(token, inquiry);
		return FhirCommunication.json(inquiry, decision,
				token.words() ? this.inquiries.text(inquiry.id()).orElse(null) : null);
	}

	private void note(Token token, Inquiry inquiry) {
		this.log.record("api:" + token.name(), Act.VIEWED_INQUIRY, inquiry.id().toString());
	}

	private Inquiry found(String id, Token token) {
		try {
			return this.inquiries.find(InquiryId.of(id))
				.filter((inquiry) -> token.reach().covers(inquiry.mailbox()))
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private static <E extends Enum<E>> Set<E> named(Class<E> type, List<String> words) {
		try {
			return words.stream()
				.filter((word) -> !word.isBlank())
				.map((word) -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_')))
				.collect(Collectors.toSet());
		}
		catch (IllegalArgumentException ex) {
			throw wrong("there is no such " + (type == InquiryStatus.class ? "status" : "disposition"));
		}
	}

	private static String text(Position position) {
		String text = position.priority() + " " + position.received() + " " + position.id();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static Position position(String text) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
			return new Position(Priority.valueOf(parts[0]), Instant.parse(parts[1]), InquiryId.of(parts[2]));
		}
		catch (RuntimeException ex) {
			throw wrong("after must be the value of next of the page before");
		}
	}

	private static ResponseStatusException wrong(String sentence) {
		return new ResponseStatusException(HttpStatus.BAD_REQUEST, sentence);
	}

}
