package org.inquirytriage.tuning.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.inquirytriage.tuning.LabelledInquiry;

/**
 * Finds what contradicts what, among labelled messages and against the corpus.
 */
public final class Conflicts {

	private final NearTexts<LabelledInquiry> learnt = new NearTexts<>();

	private final NearTexts<LabelledInquiry> measured = new NearTexts<>();

	/**
	 * Finds conflicts with a corpus.
	 * @param learnt what models learn from anyhow
	 * @param measured what they are measured on
	 */
	public Conflicts(Collection<LabelledInquiry> learnt, Collection<LabelledInquiry> measured) {
		learnt.forEach((inquiry) -> this.learnt.add(inquiry, words(inquiry)));
		measured.forEach((inquiry) -> this.measured.add(inquiry, words(inquiry)));
	}

	/** The contradictions among messages; those that were left out contradict nobody. */
	public List<Conflict> among(List<Labelled> messages) {
		List<Labelled> counted = messages.stream().filter((message) -> message.waits() || message.enters()).toList();
		NearTexts<Labelled> near = new NearTexts<>();
		counted.forEach((message) -> near.add(message, words(message)));
		List<Conflict> conflicts = new ArrayList<>();
		Set<UUID> named = new HashSet<>();
		for (Labelled message : counted) {
			named.add(message.inquiry());
			near.near(words(message))
				.stream()
				.filter((other) -> other.label() != message.label() && !named.contains(other.inquiry()))
				.map((other) -> new Conflict(message, other.inquiry().toString(), false, other.label(), words(other)))
				.forEach(conflicts::add);
			this.learnt.near(words(message))
				.stream()
				.filter((other) -> other.label() != message.label())
				.map((other) -> new Conflict(message, other.id(), true, other.label(), words(other)))
				.forEach(conflicts::add);
		}
		return conflicts;
	}

	/** The labels of what models learn from anyhow in the same words, or nearly so. */
	public List<LabelledInquiry> near(LabelledInquiry example) {
		return this.learnt.near(words(example));
	}

	/** Whether a message is one of those that models are measured on, or nearly so. */
	public boolean isMeasured(LabelledInquiry example) {
		return !this.measured.near(words(example)).isEmpty();
	}

	private static String words(LabelledInquiry inquiry) {
		return (inquiry.subject() + "\n" + inquiry.text()).strip();
	}

	private static String words(Labelled message) {
		return message.example()
			.map(Example::wording)
			.map((wording) -> (wording.subject() + "\n" + wording.text()).strip())
			.orElseGet(() -> (message.original().subject() + "\n" + message.original().text()).strip());
	}

}
