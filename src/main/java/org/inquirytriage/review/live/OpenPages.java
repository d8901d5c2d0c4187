package org.inquirytriage.review.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.inquirytriage.review.live.Changes.Change;
import org.inquirytriage.review.live.OpenPage.Word;

/**
 * The pages that are open on this machine. What changed is looked up once for all of
 * them, and not at all while there are none.
 */
public final class OpenPages {

	/** The pages that one person can have told at a time. */
	public static final int MOST = 6;

	private static final Duration BEAT = Duration.ofSeconds(15);

	private final News news;

	private final Clock clock;

	private final List<OpenPage> pages = new CopyOnWriteArrayList<>();

	private volatile boolean closed;

	/** The pages that hear of these changes. */
	public OpenPages(Changes changes, Clock clock) {
		this.news = new News(changes, clock);
		this.clock = clock;
	}

	/**
	 * Adds a page, which is told to ask at once, as something may have changed since it
	 * was made. Beyond the most that a person can have, the oldest goes: it is seldom
	 * open any more.
	 */
	public void add(OpenPage page) {
		this.pages.add(page);
		if (this.closed) {
			end(page);
			return;
		}
		List<OpenPage> own = this.pages.stream().filter((open) -> open.person().equals(page.person())).toList();
		own.stream().limit(Math.max(0, own.size() - MOST)).forEach((oldest) -> {
			oldest.line().say(Word.OVER);
			end(oldest);
		});
		page.line().say(Word.CHANGED);
	}

	/** Forgets a page that is not open any more. */
	public void remove(OpenPage page) {
		this.pages.remove(page);
	}

	/** Tells the pages what changed, and now and then that they still would be told. */
	public void round() {
		if (this.pages.isEmpty()) {
			return;
		}
		List<Change> changes = this.news.look();
		Instant now = this.clock.instant();
		for (OpenPage page : this.pages) {
			boolean due = !page.lastAsked().plus(BEAT).isAfter(now);
			if (due && !page.isStillSignedIn(now)) {
				end(page);
			}
			else if (page.concerns(changes)) {
				page.line().say(Word.CHANGED);
			}
			else if (due) {
				page.line().say(Word.BEAT);
			}
		}
	}

	/** Ends the pages of a session that is over. */
	public void endSession(String session) {
		this.pages.stream().filter((page) -> page.session().equals(session)).forEach(this::end);
	}

	/** Takes pages again, after an end. */
	public void open() {
		this.closed = false;
	}

	/** Ends all pages, and whichever comes before they are taken again. */
	public void close() {
		this.closed = true;
		this.pages.forEach(this::end);
	}

	private void end(OpenPage page) {
		this.pages.remove(page);
		page.line().end();
	}

}
