package org.inquirytriage.review.web.queue;

import java.time.Clock;
import java.util.List;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.review.kept.SavedViews;
import org.inquirytriage.review.kept.SavedViews.SavedView;
import org.jspecify.annotations.Nullable;

/** The views that a person keeps, with how much each shows now. */
class OwnViews {

	private static final int COUNTED = 100;

	private final SavedViews views;

	private final Inquiries inquiries;

	private final Clock clock;

	OwnViews(SavedViews views, Inquiries inquiries, Clock clock) {
		this.views = views;
		this.inquiries = inquiries;
		this.clock = clock;
	}

	/** What a person keeps, beside what the person looks at. */
	Own of(Viewer viewer, QueueQuery query) {
		SavedView shown = new SavedView("", query.show(), query.reason(), query.words());
		List<Link> links = this.views.of(viewer.name()).stream().map((view) -> link(viewer, view, shown)).toList();
		String current = links.stream().filter(Link::current).map(Link::name).findFirst().orElse(null);
		boolean plain = shown.showsSame(new SavedView("", QueueQuery.of("", "", "", "").show(), "", ""));
		return new Own(links, current, current == null && !plain);
	}

	private Link link(Viewer viewer, SavedView view, SavedView shown) {
		QueueQuery query = QueueQuery.of(view.scope(), view.reason(), view.words(), "");
		long count = this.inquiries.count(query.filter(viewer, this.clock.instant()), COUNTED);
		return new Link(view.name(), query, (count < COUNTED) ? Long.toString(count) : (COUNTED - 1) + "+",
				view.showsSame(shown));
	}

	/**
	 * A person's views.
	 *
	 * @param links to them
	 * @param current the name of the one shown, null when none is
	 * @param keepable whether what is shown can be kept as another
	 */
	record Own(List<Link> links, @Nullable String current, boolean keepable) {
	}

	/**
	 * A link to a view.
	 *
	 * @param name of it
	 * @param query it asks for
	 * @param count of what it shows
	 * @param current whether it is shown now
	 */
	record Link(String name, QueueQuery query, String count, boolean current) {
	}

}
