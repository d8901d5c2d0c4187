package org.inquirytriage.platform;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToLongFunction;

import org.inquirytriage.review.UpperBound;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.audit.AuditSamples;
import org.inquirytriage.review.audit.AuditSamples.Stratum;
import org.inquirytriage.review.audit.AuditSamples.Tally;
import org.inquirytriage.review.audit.SampleRates;
import org.inquirytriage.review.audit.WrongShares;
import org.inquirytriage.tuning.reports.AuditedError;
import org.inquirytriage.tuning.reports.AuditedError.Audited;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives reports what the checks of answers say, with the bound that staff see. */
@Configuration(proxyBeanMethods = false)
public class AuditedErrorConfiguration {

	@Bean
	AuditedError auditedError(ObjectProvider<AuditSamples> samples, ObjectProvider<SampleRates> rates,
			ObjectProvider<UpperBound> bound) {
		return (since) -> audited(samples.getObject(), rates.getObject(), bound.getObject(), since);
	}

	private static Audited audited(AuditSamples samples, SampleRates rates, UpperBound bound, Instant since) {
		Map<Stratum, Tally> tallies = samples.tally(since, rates, Reach.EVERYTHING);
		WrongShares shares = WrongShares.of(tallies, bound);
		Collection<Tally> all = tallies.values();
		return new Audited(sum(all, Tally::answered), sum(all, Tally::checked), sum(all, Tally::wrong),
				sum(all, Tally::clinical), shares.wrong(), shares.clinical());
	}

	private static long sum(Collection<Tally> tallies, ToLongFunction<Tally> number) {
		return tallies.stream().mapToLong(number).sum();
	}

}
