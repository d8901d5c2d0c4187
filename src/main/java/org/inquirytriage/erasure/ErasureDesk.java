package org.inquirytriage.erasure;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.inquirytriage.erasure.ErasureOutcome.Asked;
import org.inquirytriage.erasure.ErasureOutcome.Erased;
import org.inquirytriage.erasure.ErasureOutcome.Refused;
import org.inquirytriage.erasure.Erasures.Order;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Decides whether a person may be erased now, and records who had it done. */
public class ErasureDesk {

	private final Erasures erasures;

	private final AdminChanges changes;

	private final Rules rules;

	public ErasureDesk(Erasures erasures, AdminChanges changes, Rules rules) {
		this.erasures = erasures;
		this.changes = changes;
		this.rules = rules;
	}

	/** Whether a second admin is asked for. */
	public boolean asksSecondPerson() {
		return this.rules.secondPerson();
	}

	/** Erases a person, or asks a second admin to. */
	public ErasureOutcome erase(Wish wish) {
		EmailAddress writer = EmailAddress.parse(wish.address()).orElse(null);
		if (writer == null) {
			return Refused.NO_ADDRESS;
		}
		if (!lower(wish.address()).equals(lower(wish.again()))) {
			return Refused.MISTYPED;
		}
		Erasure asked = this.erasures.askedFor(writer).orElse(null);
		if (asked == null) {
			return asFirst(writer, wish);
		}
		if (this.rules.secondPerson() && asked.asked().person().equals(wish.person())) {
			return Refused.OWN_WISH;
		}
		return begin(writer, wish.mark(), new Order(wish.person(), asked.reason()), asked.asked().person());
	}

	private ErasureOutcome asFirst(EmailAddress writer, Wish wish) {
		String reason = wish.reason().strip();
		if (reason.isEmpty() || reason.length() > Erasure.LONGEST_REASON) {
			return Refused.NO_REASON;
		}
		if (reason.contains("@")) {
			return Refused.ADDRESS_IN_REASON;
		}
		return this.rules.secondPerson() ? ask(writer, wish, reason)
				: begin(writer, wish.mark(), new Order(wish.person(), reason), "");
	}

	private ErasureOutcome ask(EmailAddress writer, Wish wish, String reason) {
		Preview preview = this.erasures.preview(writer);
		if (preview.isEmpty()) {
			return Refused.NOTHING;
		}
		if (!preview.mark().equals(wish.mark())) {
			return Refused.STALE;
		}
		return Objects.requireNonNull(this.rules.transaction().execute((status) -> {
			int number = this.erasures.ask(writer, reason, wish.person());
			this.changes.append(new Entry(wish.person(), "erasure-asked", this.erasures.hash(writer),
					"erasure " + number + ": " + reason, "", ""));
			return new Asked(number);
		}));
	}

	/** Decides against what somebody asked for; whoever asked may do so as well. */
	public boolean decline(int number, String person) {
		return Boolean.TRUE.equals(this.rules.transaction().execute((status) -> {
			boolean declined = this.erasures.decline(number, person);
			if (declined) {
				this.changes.append(new Entry(person, "erasure-declined", "erasure " + number, "", "", ""));
			}
			return declined;
		}));
	}

	private ErasureOutcome begin(EmailAddress writer, String mark, Order order, String askedBy) {
		ErasureOutcome outcome = Objects.requireNonNull(this.rules.transaction().execute((status) -> {
			Preview preview = this.erasures.locked(writer);
			Refused refused = refusal(preview, mark);
			if (refused != null) {
				status.setRollbackOnly();
				return refused;
			}
			int number = this.erasures.begin(writer, preview, order);
			boolean second = !askedBy.isEmpty();
			this.changes.append(new Entry(second ? askedBy : order.person(), "person-erased",
					this.erasures.hash(writer), details(number, preview, order), "", second ? order.person() : ""));
			return new Erased(number);
		}));
		if (outcome instanceof Erased(int number)) {
			this.erasures.finish(number);
		}
		return outcome;
	}

	private static @Nullable Refused refusal(Preview preview, String mark) {
		if (preview.isEmpty()) {
			return Refused.NOTHING;
		}
		if (!preview.obstacles().isEmpty()) {
			return Refused.IN_THE_WAY;
		}
		return preview.mark().equals(mark) ? null : Refused.STALE;
	}

	private static String details(int number, Preview preview, Order order) {
		Map<Holding, Long> erased = new TreeMap<>(preview.holdings());
		erased.keySet().removeIf((holding) -> !holding.isErased());
		return erased.entrySet()
			.stream()
			.map((entry) -> entry.getKey().word() + " " + entry.getValue())
			.collect(Collectors.joining(", ", "erasure " + number + ": " + order.reason() + "; ", ""));
	}

	private static String lower(String address) {
		return address.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * What an admin wants.
	 *
	 * @param address as it was looked for
	 * @param again as it was typed the second time
	 * @param reason in the admin's words
	 * @param mark of the preview that the admin saw
	 * @param person the admin's account
	 */
	public record Wish(String address, String again, String reason, String mark, String person) {

		/** Says nothing of the address. */
		@Override
		public String toString() {
			return "Wish[person=" + this.person + "]";
		}

	}

	/**
	 * How people are erased at this program.
	 *
	 * @param secondPerson whether a second admin has it done
	 * @param transaction in which an erasure and its record are kept
	 */
	public record Rules(boolean secondPerson, TransactionOperations transaction) {
	}

}
