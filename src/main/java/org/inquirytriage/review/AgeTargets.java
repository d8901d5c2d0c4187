package org.inquirytriage.review;

import java.time.Duration;
import java.util.Map;

import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryStatus;

/**
 * How soon a person should have decided about what waits.
 *
 * @param emergency for what may be an emergency
 * @param high for what may do harm when it waits
 * @param usual for everything else
 * @param reasons for single reasons to hold or rules, in place of the above
 */
public record AgeTargets(Duration emergency, Duration high, Duration usual, Map<String, Duration> reasons) {

	public AgeTargets {
		reasons = Map.copyOf(reasons);
	}

	/** How soon a person should have decided about an inquiry. */
	public Duration of(Inquiry inquiry) {
		if (inquiry.status() == InquiryStatus.ESCALATED) {
			return this.emergency;
		}
		Duration named = inquiry.decisionMade().map(AgeTargets::reason).map(this.reasons::get).orElse(null);
		if (named != null) {
			return named;
		}
		return switch (inquiry.priority()) {
			case EMERGENCY, HIGH -> this.high;
			case USUAL, LOW -> this.usual;
		};
	}

	private static String reason(Decision decision) {
		if (decision.suppression() != null) {
			return decision.suppression().rule();
		}
		return (decision.holdReason() != null) ? decision.holdReason() : "";
	}

}
