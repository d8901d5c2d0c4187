package org.inquirytriage.tuning.thresholds;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;
import java.util.function.Supplier;

import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.thresholds.LimitVersion.Status;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Where the limits for an answer are changed: each change with its record in one
 * transaction, so that a crash in the middle leaves what was in force before.
 */
public final class LimitDesk {

	private static final String SUBJECT = "answer-below";

	private static final int SHOWN = 20;

	private final LimitVersions versions;

	private final AdminChanges changes;

	private final Supplier<Map<String, Double>> loosest;

	private final Rules rules;

	/**
	 * Changes limits.
	 * @param versions where every version is kept
	 * @param changes where every change is recorded
	 * @param loosest the limits of the models, by language
	 * @param rules of this program
	 */
	public LimitDesk(LimitVersions versions, AdminChanges changes, Supplier<Map<String, Double>> loosest, Rules rules) {
		this.versions = versions;
		this.changes = changes;
		this.loosest = loosest;
		this.rules = rules;
	}

	/** The limits of the models, by language; none may be looser. */
	public Map<String, Double> loosest() {
		return this.loosest.get();
	}

	/** The number of the version in force; 0 for the limits of the models alone. */
	public int current() {
		return this.versions.current();
	}

	/** The limits in force, by language. */
	public Map<String, Double> inForce() {
		return effective(limits(current()));
	}

	/** The last versions, the newest first. */
	public List<LimitVersion> last() {
		return this.versions.last(SHOWN);
	}

	/** Whether a second person is asked for. */
	public boolean asksSecondPerson() {
		return this.rules.secondPerson();
	}

	/**
	 * Publishes another limit of one language, or proposes it where a second person is
	 * asked for.
	 * @param basedOn the version that the person had seen in force
	 */
	public LimitOutcome publish(String person, String reason, int basedOn, String language, double limit) {
		Double most = loosest().get(language);
		if (most == null || !(limit >= 0.0 && limit <= most)) {
			return LimitOutcome.TOO_LOOSE;
		}
		String why = reason.strip();
		if (why.isEmpty() || why.length() > LimitVersion.LONGEST_REASON) {
			return LimitOutcome.NO_REASON;
		}
		Map<String, Double> wished = new TreeMap<>(limits(basedOn));
		wished.put(language, limit);
		return put(new Wish(person, why, basedOn, wished, "limit-published"), this.rules.secondPerson());
	}

	/**
	 * Publishes an earlier version again, 0 for the limits of the models. It was in force
	 * before, so nobody is asked a second time.
	 */
	public LimitOutcome goBack(String person, int basedOn, int number) {
		boolean was = number == 0
				|| this.versions.version(number).filter((each) -> each.status() == Status.PUBLISHED).isPresent();
		return was
				? put(new Wish(person, "Back to version " + number, basedOn, limits(number), "limit-returned"), false)
				: LimitOutcome.STALE;
	}

	/** Publishes what somebody else proposed. */
	public LimitOutcome approve(String person, int number) {
		LimitVersion proposed = this.versions.version(number).orElse(null);
		if (proposed == null) {
			return LimitOutcome.STALE;
		}
		if (proposed.author().equals(person)) {
			return LimitOutcome.OWN_PROPOSAL;
		}
		return unlessStale(() -> {
			this.versions.decide(number, Status.PUBLISHED, person);
			this.versions.makeCurrent(number, proposed.basedOn());
			record(proposed, "limit-published", person);
			return LimitOutcome.PUBLISHED;
		});
	}

	/** Decides against what was proposed; its author may do so as well. */
	public LimitOutcome decline(String person, int number) {
		return unlessStale(() -> {
			this.versions.decide(number, Status.DECLINED, person);
			this.changes.append(new Entry(person, "limit-declined", SUBJECT, "version " + number, "", ""));
			return LimitOutcome.DECLINED;
		});
	}

	private LimitOutcome put(Wish wish, boolean asSecondPerson) {
		if (current() != wish.basedOn()) {
			return LimitOutcome.STALE;
		}
		if (effective(limits(wish.basedOn())).equals(effective(wish.limits()))) {
			return LimitOutcome.UNCHANGED;
		}
		return unlessStale(() -> {
			int number = this.versions.last(1).stream().mapToInt(LimitVersion::number).findFirst().orElse(0) + 1;
			LimitVersion version = new LimitVersion(number, wish.limits(),
					asSecondPerson ? Status.PROPOSED : Status.PUBLISHED, wish.basedOn(), wish.person(), wish.reason(),
					this.rules.clock().instant(), null);
			this.versions.add(version);
			if (asSecondPerson) {
				record(version, "limit-proposed", "");
				return LimitOutcome.PROPOSED;
			}
			this.versions.makeCurrent(number, wish.basedOn());
			record(version, wish.act(), "");
			return LimitOutcome.PUBLISHED;
		});
	}

	private Map<String, Double> limits(int number) {
		return this.versions.version(number).map(LimitVersion::answerBelow).orElse(Map.of());
	}

	/** As they hold: of the models' and the published limit the stricter. */
	private Map<String, Double> effective(Map<String, Double> limits) {
		Map<String, Double> effective = new TreeMap<>(loosest());
		effective.replaceAll((language, most) -> Math.min(most, limits.getOrDefault(language, most)));
		return effective;
	}

	private void record(LimitVersion version, String act, String approvedBy) {
		this.changes.append(new Entry(version.author(), act, SUBJECT,
				"version " + version.number() + " after version " + version.basedOn() + ": " + version.reason(),
				difference(effective(limits(version.basedOn())), effective(version.answerBelow())), approvedBy));
	}

	private static String difference(Map<String, Double> before, Map<String, Double> after) {
		StringBuilder lines = new StringBuilder();
		Set<String> languages = new TreeSet<>(before.keySet());
		for (String language : languages) {
			Double was = before.get(language);
			Double is = after.get(language);
			if (was != null && is != null && !was.equals(is)) {
				lines.append(String.format(Locale.ROOT, "- %s %.3f%n+ %s %.3f%n", language, was, language, is));
			}
		}
		return lines.toString().replace("\r", "").strip();
	}

	private LimitOutcome unlessStale(Supplier<LimitOutcome> change) {
		try {
			LimitOutcome outcome = this.rules.transaction().execute((status) -> change.get());
			return (outcome != null) ? outcome : LimitOutcome.STALE;
		}
		catch (StaleLimitsException ex) {
			return LimitOutcome.STALE;
		}
	}

	/**
	 * What a person wants to be in force.
	 *
	 * @param person the account
	 * @param reason in the person's words
	 * @param basedOn the version that the person had seen in force
	 * @param limits by language
	 * @param act the word for it in the record of changes
	 */
	private record Wish(String person, String reason, int basedOn, Map<String, Double> limits, String act) {
	}

	/**
	 * How limits are changed at this program.
	 *
	 * @param secondPerson whether somebody else must agree before they are in force
	 * @param transaction in which a change and its record are kept
	 * @param clock the time
	 */
	public record Rules(boolean secondPerson, TransactionOperations transaction, Clock clock) {
	}

}
