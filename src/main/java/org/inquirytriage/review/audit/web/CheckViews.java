package org.inquirytriage.review.audit.web;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.UpperBound;
import org.inquirytriage.review.audit.AuditSamples;
import org.inquirytriage.review.audit.AuditSamples.Sample;
import org.inquirytriage.review.audit.AuditSamples.Stratum;
import org.inquirytriage.review.audit.AuditSamples.Tally;
import org.inquirytriage.review.audit.SampleRates;
import org.inquirytriage.review.audit.WrongShares;
import org.inquirytriage.review.web.casefile.CaseView;
import org.inquirytriage.review.web.casefile.CaseViews;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Gathers what the pages of checks show. */
class CheckViews {

	private static final Duration COUNTED = Duration.ofDays(30);

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final AuditSamples samples;

	private final SampleRates rates;

	private final UpperBound bound;

	private final CaseViews cases;

	private final Clock clock;

	CheckViews(AuditSamples samples, SampleRates rates, UpperBound bound, CaseViews cases, Clock clock) {
		this.samples = samples;
		this.rates = rates;
		this.bound = bound;
		this.cases = cases;
		this.clock = clock;
	}

	/** What the checks say so far, and how many are open. */
	Overview overview(Reach reach, Locale locale) {
		Instant since = this.clock.instant().minus(COUNTED);
		Map<Stratum, Tally> tallies = this.samples.tally(since, this.rates, reach);
		WrongShares shares = WrongShares.of(tallies, this.bound);
		List<Row> rows = tallies.entrySet()
			.stream()
			.map((entry) -> new Row(entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()))
			.toList();
		return new Overview(rows, percent(shares.wrong(), locale), percent(shares.clinical(), locale),
				this.samples.countOpen(reach), next(reach).orElse(null));
	}

	/** The next answer to check, or nothing. */
	Optional<String> next(Reach reach) {
		return this.samples.open(reach, 1).stream().findFirst().map((sample) -> sample.inquiry().toString());
	}

	/** The sample that a path names, or nothing. */
	Optional<Sample> sample(String id) {
		return ID.matcher(id).matches() ? this.samples.of(InquiryId.of(id)) : Optional.empty();
	}

	/** The inquiry with what its writer wrote. */
	CaseView letter(InquiryId id, Reach reach, Locale locale) {
		return this.cases.find(id, reach, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String percent(double share, Locale locale) {
		NumberFormat format = NumberFormat.getPercentInstance(locale);
		format.setMaximumFractionDigits(1);
		return format.format(share);
	}

	/**
	 * What the checks say so far.
	 *
	 * @param rows by stratum
	 * @param wrong the share of wrong answers stays below this
	 * @param clinical the share of answers to clinical messages stays below this
	 * @param open how many answers are still to be checked
	 * @param next the id of the first of them, null when there is none
	 */
	record Overview(List<Row> rows, String wrong, String clinical, long open, @Nullable String next) {
	}

	/**
	 * What the checks of one stratum say.
	 *
	 * @param stratum the word for it
	 * @param tally of its checks
	 */
	record Row(String stratum, Tally tally) {
	}

}
