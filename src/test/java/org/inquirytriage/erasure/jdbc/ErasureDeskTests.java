package org.inquirytriage.erasure.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.erasure.ErasureDesk;
import org.inquirytriage.erasure.ErasureDesk.Wish;
import org.inquirytriage.erasure.ErasureOutcome.Asked;
import org.inquirytriage.erasure.ErasureOutcome.Erased;
import org.inquirytriage.erasure.ErasureOutcome.Refused;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ErasureDeskTests {

	private final ErasedPerson person = new ErasedPerson(TestDatabase.H2);

	private final InquiryId id = this.person.answered(ErasedPerson.message(1));

	private final List<Entry> record = new ArrayList<>();

	private final ErasureDesk alone = desk(false);

	private final ErasureDesk inPairs = desk(true);

	private ErasureDesk desk(boolean secondPerson) {
		return new ErasureDesk(this.person.erasures, new Noted(this.record),
				new ErasureDesk.Rules(secondPerson, this.person.fixture.transaction));
	}

	@Test
	void erasesAndRecordsItWithoutTheAddress() {
		assertThat(this.alone.erase(wish("ann", "By letter"))).isEqualTo(new Erased(1));
		assertThat(this.person.fixture.inquiries().text(this.id)).isEmpty();
		assertThat(this.record)
			.containsExactly(new Entry("ann", "person-erased", this.person.erasures.hash(ErasedPerson.PAT),
					"erasure 1: By letter; inquiries 1, raw messages 1", "", ""));
	}

	@ParameterizedTest
	@CsvSource({ "pat, pat, By letter, NO_ADDRESS", "pat@example.org, pat@example.com, By letter, MISTYPED",
			"pat@example.org, PAT@example.org, ' ', NO_REASON",
			"pat@example.org, pat@example.org, pat@example.org asked, ADDRESS_IN_REASON",
			"kim@example.org, kim@example.org, By letter, NOTHING" })
	void refusesWhatIsNotMeantSurely(String address, String again, String reason, Refused refusal) {
		assertThat(this.alone.erase(new Wish(address, again, reason, mark(), "ann"))).isEqualTo(refusal);
		assertThat(this.person.fixture.inquiries().text(this.id)).isPresent();
		assertThat(this.record).isEmpty();
	}

	@Test
	void refusesWhatIsNotDecidedYet() {
		this.person.held(ErasedPerson.message(2));
		assertThat(this.alone.erase(wish("ann", "By letter"))).isEqualTo(Refused.IN_THE_WAY);
		assertThat(this.person.fixture.inquiries().text(this.id)).isPresent();
	}

	@Test
	void refusesWhenSomethingCameSinceThePreview() {
		Wish wish = wish("ann", "By letter");
		this.person.answered(ErasedPerson.message(2));
		assertThat(this.alone.erase(wish)).isEqualTo(Refused.STALE);
		assertThat(this.person.fixture.inquiries().text(this.id)).isPresent();
	}

	@Test
	void asksASecondAdminWhoHasItErased() {
		assertThat(this.inPairs.erase(wish("ann", "By letter"))).isEqualTo(new Asked(1));
		assertThat(this.person.fixture.inquiries().text(this.id)).isPresent();
		assertThat(this.inPairs.erase(wish("ann", "By letter"))).isEqualTo(Refused.OWN_WISH);
		assertThat(this.inPairs.erase(wish("kim", ""))).isEqualTo(new Erased(1));
		assertThat(this.person.fixture.inquiries().text(this.id)).isEmpty();
		assertThat(this.record).extracting(Entry::act).containsExactly("erasure-asked", "person-erased");
		assertThat(this.record.getLast()).satisfies((entry) -> {
			assertThat(entry.person()).isEqualTo("ann");
			assertThat(entry.approvedBy()).isEqualTo("kim");
		});
	}

	@Test
	void forgetsAWishThatWasDeclined() {
		this.inPairs.erase(wish("ann", "By letter"));
		assertThat(this.inPairs.decline(1, "kim")).isTrue();
		assertThat(this.inPairs.decline(1, "kim")).isFalse();
		assertThat(this.inPairs.erase(wish("ann", "By phone"))).isEqualTo(new Asked(2));
	}

	@Test
	void saysNothingOfTheAddressWhenAWishIsPrinted() {
		assertThat(wish("ann", "By letter").toString()).doesNotContain("pat");
	}

	private Wish wish(String who, String reason) {
		return new Wish("pat@example.org", " Pat@example.org", reason, mark(), who);
	}

	private String mark() {
		return this.person.erasures.preview(ErasedPerson.PAT).mark();
	}

	/** A record of changes that only notes. */
	private record Noted(List<Entry> entries) implements AdminChanges {

		@Override
		public void append(Entry entry) {
			this.entries.add(entry);
		}

		@Override
		public List<AdminChange> before(long number, int limit) {
			return List.of();
		}

		@Override
		public void each(Consumer<AdminChange> reader) {
			throw new UnsupportedOperationException();
		}

		@Override
		public boolean isIntact() {
			return true;
		}

	}

}
