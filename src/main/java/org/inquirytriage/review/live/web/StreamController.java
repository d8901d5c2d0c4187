package org.inquirytriage.review.live.web;

import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpSession;
import org.inquirytriage.account.StillSignedIn;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.live.OpenPage;
import org.inquirytriage.review.live.OpenPages;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream on which a page hears that something changed, and nothing else. */
@Controller
class StreamController {

	private static final long NO_TIMEOUT = 0L;

	private static final String STILL_SIGNED_IN = "org.inquirytriage.account.StillSignedIn";

	private final OpenPages pages;

	private final Executor threads;

	private final Clock clock;

	StreamController(OpenPages pages, PageThreads threads, Clock clock) {
		this.pages = pages;
		this.threads = threads;
		this.clock = clock;
	}

	/** Ends as what a page does by itself, so that it keeps no session alive. */
	@GetMapping(path = "/stream/updates", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<SseEmitter> stream(
			@RequestAttribute(name = STILL_SIGNED_IN, required = false) @Nullable StillSignedIn still, Principal person,
			HttpSession session) {
		SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
		Supplier<Optional<Reach>> standing = () -> (still != null) ? still.mailboxes().map(Reach::of)
				: Optional.empty();
		Optional<OpenPage> page = OpenPage.of(person.getName(), session.getId(), standing,
				new EmitterLine(emitter, this.threads), this.clock.instant());
		if (page.isEmpty()) {
			return ResponseEntity.noContent().build();
		}
		emitter.onCompletion(() -> this.pages.remove(page.get()));
		emitter.onError((failure) -> this.pages.remove(page.get()));
		this.pages.add(page.get());
		// A proxy that collects what it passes on would make the stream useless.
		return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
	}

}
