package org.inquirytriage.review.web.desk;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryFilter.Scope;
import org.inquirytriage.inquiry.InquiryFilter.View;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryPage.Position;
import org.inquirytriage.review.Outcome;
import org.inquirytriage.review.Truth;
import org.inquirytriage.review.web.PlainWords;
import org.inquirytriage.review.web.casefile.HistoryWords;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people go after what they did, and what they are told there. */
class Steps {

	private final Inquiries inquiries;

	private final HistoryWords history;

	private final PlainWords words;

	private final Clock clock;

	Steps(Inquiries inquiries, HistoryWords history, PlainWords words, Clock clock) {
		this.inquiries = inquiries;
		this.history = history;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * After a decision: on to the next inquiry, or back to this one when it was refused.
	 * @param success the word for what was done
	 */
	String onwards(Outcome outcome, Acting acting, String success, RedirectAttributes next) {
		return switch (outcome) {
			case Outcome.Done done -> {
				String subject = subject(acting);
				String path = next(acting);
				tell(next, success, subject);
				yield path;
			}
			case Outcome.Refused(Outcome.Refusal why) -> refused(why, acting, next);
		};
	}

	/** After something that leaves a person at the same inquiry. */
	String here(Outcome outcome, Acting acting, String success, RedirectAttributes next) {
		return switch (outcome) {
			case Outcome.Done done -> {
				tell(next, success, subject(acting));
				yield InquiryPath.redirect(acting.id(), "");
			}
			case Outcome.Refused(Outcome.Refusal why) -> refused(why, acting, next);
		};
	}

	/** After something was given up: back to the list of it. */
	String listed(Outcome outcome, Acting acting, RedirectAttributes next) {
		return switch (outcome) {
			case Outcome.Done done -> {
				tell(next, "dropped", subject(acting));
				yield "redirect:/quarantine";
			}
			case Outcome.Refused(Outcome.Refusal why) -> refused(why, acting, next);
		};
	}

	/** On to the mail that puts a wrong outcome right. */
	String correction(Acting acting, Truth truth, RedirectAttributes next) {
		tell(next, "marked", subject(acting));
		return InquiryPath.redirect(acting.id(), switch (truth) {
			case GENERAL -> "/answer";
			case CLINICAL -> "/redirect";
			case EMERGENCY -> "/escalate";
			case OTHER -> "";
		});
	}

	/** Back to the inquiry, with what happened to it in the meantime. */
	String refused(Outcome.Refusal why, Acting acting, RedirectAttributes next) {
		tell(next, word(why), subject(acting));
		if (acting.seen() >= 0) {
			next.addFlashAttribute("changes", this.history.since(acting.id(), acting.seen(), acting.locale()));
		}
		return InquiryPath.redirect(acting.id(), "");
	}

	/** The word for a refusal in messages. */
	static String word(Outcome.Refusal why) {
		return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static void tell(RedirectAttributes next, String news, String subject) {
		next.addFlashAttribute("news", news);
		next.addFlashAttribute("about", subject);
	}

	private String subject(Acting acting) {
		return this.inquiries.find(acting.id())
			.map((inquiry) -> this.words.subject(inquiry, acting.locale()))
			.orElse("");
	}

	/** Leads to the most urgent inquiry that nobody else has, or to the queue. */
	private String next(Acting acting) {
		return first(null, acting).map((inquiry) -> InquiryPath.redirect(inquiry.id(), "")).orElse("redirect:/queue");
	}

	/** Leads to the inquiry behind this one in the queue. */
	String skip(Acting acting) {
		Position here = this.inquiries.find(acting.id()).map(Position::behind).orElse(null);
		return first(here, acting).map((inquiry) -> InquiryPath.redirect(inquiry.id(), "")).orElse("redirect:/queue");
	}

	private Optional<Inquiry> first(@Nullable Position after, Acting acting) {
		InquiryFilter free = InquiryFilter.waiting(acting.reach())
			.withView(new View(Scope.FREE, acting.person(), this.clock.instant()));
		return this.inquiries.list(free, after, 2)
			.inquiries()
			.stream()
			.filter((inquiry) -> !inquiry.id().equals(acting.id()))
			.findFirst();
	}

}
