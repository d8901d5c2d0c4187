package org.inquirytriage.review.reading;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.review.reading.EndedCases.EndedCase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTests {

	private final EndedCase garage = ended("Where is the garage, and what does parking cost?", Set.of());

	private final EndedCase valet = ended("Is there valet parking at the garage?", Set.of());

	private final EndedCase bill = ended("I have got a bill that I do not understand.", Set.of("billing"));

	private final Likeness likeness = new Likeness(List.of(this.bill, this.valet, this.garage));

	@Test
	void findsTheLikestFirst() {
		EndedCase asked = ended("What does the parking garage cost?", Set.of());
		assertThat(this.likeness.nearest(asked, 3)).containsExactly(this.garage.id(), this.valet.id());
	}

	@Test
	void findsWhatSharesATopicThoughItSharesNoWord() {
		EndedCase asked = ended("Invoice question", Set.of("billing"));
		assertThat(this.likeness.nearest(asked, 3)).containsExactly(this.bill.id());
	}

	@Test
	void findsNothingThatHasNothingInCommon() {
		assertThat(this.likeness.nearest(ended("Zimmer frei?", Set.of()), 3)).isEmpty();
	}

	@Test
	void neverFindsTheInquiryItself() {
		assertThat(this.likeness.nearest(this.garage, 3)).doesNotContain(this.garage.id());
	}

	@Test
	void showsNoMoreThanAskedFor() {
		assertThat(this.likeness.nearest(ended("parking garage", Set.of()), 1)).hasSize(1);
	}

	private static EndedCase ended(String words, Set<String> topics) {
		return new EndedCase(new InquiryId(UUID.randomUUID()), topics, words);
	}

}
