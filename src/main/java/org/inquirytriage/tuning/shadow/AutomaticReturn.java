package org.inquirytriage.tuning.shadow;

import java.time.Clock;

import org.inquirytriage.tuning.models.ModelDesk;
import org.inquirytriage.tuning.reports.AuditedError;
import org.inquirytriage.tuning.shadow.ShadowRun.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the models in force again that others were published in place of, when these look
 * too different or were found wrong too often, and tells staff.
 */
public final class AutomaticReturn {

	private static final Logger LOG = LoggerFactory.getLogger(AutomaticReturn.class);

	private final ShadowRuns runs;

	private final ReturnLimits limits;

	private final AuditedError audited;

	private final ModelDesk desk;

	private final ReturnNotice notice;

	private final Clock clock;

	/**
	 * Watches published models.
	 * @param runs where their predecessors are in shadow
	 * @param limits that they may not pass
	 * @param audited what checks of answers say
	 * @param desk where models are put in force
	 * @param notice tells staff
	 * @param clock the time
	 */
	public AutomaticReturn(ShadowRuns runs, ReturnLimits limits, AuditedError audited, ModelDesk desk,
			ReturnNotice notice, Clock clock) {
		this.runs = runs;
		this.limits = limits;
		this.audited = audited;
		this.desk = desk;
		this.notice = notice;
		this.clock = clock;
	}

	/** Goes back where a limit is passed, and tells staff what they were not told. */
	public void run() {
		this.runs.running().stream().filter((run) -> run.kind() == Kind.PREDECESSOR).forEach(this::check);
		this.runs.untold().forEach((run) -> {
			this.notice.tell(run);
			this.runs.told(run.number(), this.clock.instant());
		});
	}

	private void check(ShadowRun run) {
		this.limits.passed(run.counts(), this.audited.since(run.span().started())).ifPresent((reason) -> {
			ModelDesk.Outcome outcome = this.desk.goBackByItself(run.pair().model(), run.pair().live(), reason);
			LOG.warn("Version {} of the models passed a limit ({}): {}", run.pair().live(), reason, outcome);
		});
	}

}
