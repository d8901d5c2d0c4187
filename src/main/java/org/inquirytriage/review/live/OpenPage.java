package org.inquirytriage.review.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.live.Changes.Change;

/** A page that somebody has open. */
public final class OpenPage {

	private final String person;

	private final String session;

	private final Supplier<Optional<Reach>> standing;

	private final Line line;

	private Reach reach;

	private Instant lastAsked;

	private OpenPage(String person, String session, Supplier<Optional<Reach>> standing, Line line, Reach reach,
			Instant now) {
		this.person = person;
		this.session = session;
		this.standing = standing;
		this.line = line;
		this.reach = reach;
		this.lastAsked = now;
	}

	/**
	 * A page, unless the person's session is over.
	 * @param person who has it open
	 * @param session of that person
	 * @param standing what the person may see now, or nothing once the session is over
	 * @param line to the page
	 * @param now when it was opened
	 */
	public static Optional<OpenPage> of(String person, String session, Supplier<Optional<Reach>> standing, Line line,
			Instant now) {
		return standing.get().map((reach) -> new OpenPage(person, session, standing, line, reach, now));
	}

	String person() {
		return this.person;
	}

	String session() {
		return this.session;
	}

	Line line() {
		return this.line;
	}

	boolean concerns(List<Change> changes) {
		return changes.stream().anyMatch((change) -> change.mailbox() == null || this.reach.covers(change.mailbox()));
	}

	Instant lastAsked() {
		return this.lastAsked;
	}

	/** Asks what the person may see now; false once the session is over. */
	boolean isStillSignedIn(Instant now) {
		Optional<Reach> current = this.standing.get();
		this.lastAsked = now;
		current.ifPresent((seen) -> this.reach = seen);
		return current.isPresent();
	}

	/** The way to one page; neither method waits for it. */
	public interface Line {

		/** Tells the page something. */
		void say(Word word);

		/** Ends the line, after which the page may open another. */
		void end();

	}

	/**
	 * What a page is told; a later one stands for an earlier one that is still unsent.
	 */
	public enum Word {

		/** The line is there. */
		BEAT,
		/** Something changed. */
		CHANGED,
		/** This page is told nothing any more. */
		OVER

	}

}
