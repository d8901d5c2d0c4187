package org.inquirytriage.inquiry.jdbc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryFilter.Order;
import org.inquirytriage.inquiry.InquiryFilter.View;
import org.inquirytriage.inquiry.InquiryPage.Position;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Reach;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a list. Each status or disposition of it is a branch that reads one index in
 * the order of the list and ends early; the branches are merged. A planner that has one
 * condition for all of them sorts every row instead.
 */
final class Listing {

	private static final String ASKED = "(asked_of = :viewer or (asked_of = '*' and asked_by <> :viewer))";

	private final InquiryFilter filter;

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	private final List<Branch> branches;

	private List<String> ranges = List.of("");

	private @Nullable String sought;

	Listing(InquiryFilter filter) {
		this.filter = filter;
		this.branches = within(branches());
		if (filter.reason() != null) {
			and("(hold_reason = :reason or suppression_rule = :reason)", "reason", filter.reason());
		}
		view(filter.view());
	}

	private List<Branch> branches() {
		List<String> dispositions = this.filter.dispositions().stream().map(DispositionKind::word).sorted().toList();
		if (!dispositions.isEmpty() && !this.filter.statuses().isEmpty()) {
			and("disposition in (:dispositions)", "dispositions", dispositions);
		}
		else if (!dispositions.isEmpty()) {
			return dispositions.stream().map((word) -> branch("disposition", word)).toList();
		}
		else if (this.filter.statuses().isEmpty() && this.filter.reach() == Reach.EVERYTHING) {
			return List.of(Branch.ALL);
		}
		// An index that begins with the mailbox goes on with a status.
		Set<InquiryStatus> statuses = this.filter.statuses().isEmpty() ? EnumSet.allOf(InquiryStatus.class)
				: this.filter.statuses();
		return statuses.stream().map((status) -> branch("status", status.name())).toList();
	}

	private List<Branch> within(List<Branch> branches) {
		return switch (this.filter.reach()) {
			case Reach.Everything everything -> branches;
			case Reach.Mailboxes mailboxes -> mailboxes.names()
				.stream()
				.sorted()
				.map((name) -> branch("mailbox", name))
				.flatMap((mailbox) -> branches.stream().map(mailbox::and))
				.toList();
		};
	}

	private Branch branch(String column, String value) {
		String parameter = column + this.parameters.size();
		this.parameters.put(parameter, value);
		return new Branch(List.of(column), List.of(column + " = :" + parameter));
	}

	private void view(View view) {
		String awake = "(snoozed_until is null or snoozed_until <= :viewAt)";
		String condition = switch (view.scope()) {
			case EVERYBODY -> "";
			case QUEUE -> awake;
			case FREE -> awake + " and (claimed_by is null or claimed_by = :viewer or claimed_until <= :viewAt)"
					+ " and (handed_to is null or handed_to = :viewer)" + " and (asked_of is null or " + ASKED + ")";
			case MINE -> "((claimed_by = :viewer and claimed_until > :viewAt) or handed_to = :viewer)";
			case ASKED -> ASKED;
			case SNOOZED -> "snoozed_until > :viewAt";
		};
		if (!condition.isEmpty()) {
			and(condition, "viewAt", InquiryRows.at(view.at()));
			this.parameters.put("viewer", view.person());
		}
	}

	private Listing and(String condition, String name, Object value) {
		this.conditions.add(condition);
		this.parameters.put(name, value);
		return this;
	}

	/** Leaves out what is not behind a position. */
	Listing behind(@Nullable Position position) {
		if (position == null) {
			return this;
		}
		this.parameters.put("afterReceived", InquiryRows.at(position.received()));
		this.parameters.put("afterId", position.id().value());
		if (this.filter.order() == Order.NEWEST_FIRST) {
			this.ranges = List.of("received <= :afterReceived and (received < :afterReceived or id < :afterId)");
			return this;
		}
		this.parameters.put("afterPriority", position.priority().ordinal());
		this.ranges = List.of("priority = :afterPriority and received >= :afterReceived"
				+ " and (received > :afterReceived or id > :afterId)", "priority > :afterPriority");
		return this;
	}

	/** Leaves out what differs in a column that has an index. */
	Listing with(String column, String value) {
		this.sought = column;
		return and(column + " = :sought", "sought", value);
	}

	/** The ids in the order of the list. */
	String ids() {
		String order = order();
		return "select id from (" + parts(sorted(), order).collect(Collectors.joining(" union all ")) + ") as found"
				+ order + " limit :limit";
	}

	/** How many there are, where counting ends at the limit. */
	String count() {
		return "select count(*) from (select id from (" + parts("id", "").collect(Collectors.joining(" union all "))
				+ ") as found limit :limit) as counted";
	}

	private Stream<String> parts(String columns, String order) {
		return this.branches.stream()
			.flatMap((branch) -> this.ranges.stream()
				.map((range) -> part(columns, branch, range) + within(branch, order) + " limit :limit)"));
	}

	/**
	 * H2 takes an index for the order only where that names the index's first columns.
	 */
	private String within(Branch branch, String order) {
		List<String> first = (this.sought != null) ? List.of(this.sought) : branch.columns();
		return first.isEmpty() ? order : order.replace("order by ", "order by " + String.join(", ", first) + ", ");
	}

	private String part(String columns, Branch branch, String range) {
		List<String> all = new ArrayList<>(branch.conditions());
		all.add(range);
		all.addAll(this.conditions);
		all.removeIf(String::isEmpty);
		return "(select " + columns + " from inquiry" + (all.isEmpty() ? "" : " where " + String.join(" and ", all));
	}

	/** H2 prefers an index that has every column, even over one that has the order. */
	private String sorted() {
		return switch (this.filter.order()) {
			case NEWEST_FIRST -> "id, received";
			case MOST_URGENT_FIRST -> "id, priority, received";
		};
	}

	private String order() {
		return switch (this.filter.order()) {
			case NEWEST_FIRST -> " order by received desc, id desc";
			case MOST_URGENT_FIRST -> " order by priority, received, id";
		};
	}

	/** The values that the SQL names, and where it ends. */
	Map<String, Object> parameters(int limit) {
		Map<String, Object> all = new HashMap<>(this.parameters);
		all.put("limit", limit);
		return all;
	}

	/**
	 * A part of the list that one index has in order.
	 *
	 * @param columns that the index begins with
	 * @param conditions on them
	 */
	private record Branch(List<String> columns, List<String> conditions) {

		private static final Branch ALL = new Branch(List.of(), List.of());

		private Branch and(Branch other) {
			return new Branch(Stream.concat(this.columns.stream(), other.columns.stream()).toList(),
					Stream.concat(this.conditions.stream(), other.conditions.stream()).toList());
		}

	}

}
