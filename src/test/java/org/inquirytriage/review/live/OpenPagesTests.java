package org.inquirytriage.review.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.review.live.Changes.Change;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpenPagesTests {

	private final TestClock clock = new TestClock(Instant.parse("2026-03-02T10:00:00Z"));

	private final List<Change> latest = new ArrayList<>();

	private int looks;

	private final OpenPages pages = new OpenPages((moment) -> {
		this.looks++;
		return List.copyOf(this.latest);
	}, this.clock);

	private Optional<Reach> standing = Optional.of(Reach.EVERYTHING);

	@Test
	void tellAPageToAskAsSoonAsItIsOpen() {
		assertThat(open("ann").heard).containsExactly("CHANGED");
	}

	@Test
	void tellEveryPageOnceOfAChange() {
		Heard ann = open("ann");
		Heard bob = open("bob");
		change("one", "main");
		this.pages.round();
		this.pages.round();
		assertThat(ann.heard).containsExactly("CHANGED", "CHANGED");
		assertThat(bob.heard).containsExactly("CHANGED", "CHANGED");
	}

	@Test
	void lookOnceHoweverManyPagesThereAre() {
		IntStream.range(0, 5).forEach((number) -> open("person " + number));
		this.pages.round();
		assertThat(this.looks).isEqualTo(1);
	}

	@Test
	void lookAtNothingWhileNoPageIsOpen() {
		this.pages.round();
		assertThat(this.looks).isZero();
	}

	@Test
	void tellOfAChangeThatIsCommittedAfterALaterOne() {
		Heard ann = open("ann");
		change("second", "main");
		this.pages.round();
		this.latest.addFirst(new Change("first", "main"));
		this.pages.round();
		assertThat(ann.heard).containsExactly("CHANGED", "CHANGED", "CHANGED");
	}

	@Test
	void keepChangesOfOtherMailboxesFromWhoeverIsLimited() {
		this.standing = Optional.of(Reach.of(Set.of("valve")));
		Heard ann = open("ann");
		change("hidden", "main");
		this.pages.round();
		assertThat(ann.heard).containsExactly("CHANGED");
		change("ours", "valve");
		this.pages.round();
		assertThat(ann.heard).containsExactly("CHANGED", "CHANGED");
	}

	@Test
	void tellEverybodyWhatIsAboutTheWholeService() {
		this.standing = Optional.of(Reach.of(Set.of("valve")));
		Heard ann = open("ann");
		change("sending stopped", null);
		this.pages.round();
		assertThat(ann.heard).containsExactly("CHANGED", "CHANGED");
	}

	@Test
	void keepToTheMailboxesThatAPersonIsLimitedToMeanwhile() {
		Heard ann = open("ann");
		this.standing = Optional.of(Reach.of(Set.of("valve")));
		this.clock.advance(Duration.ofSeconds(15));
		this.pages.round();
		change("hidden", "main");
		this.pages.round();
		assertThat(ann.heard).containsExactly("CHANGED", "BEAT");
	}

	@Test
	void sayNowAndThenThatTheyStillWouldBeTold() {
		Heard ann = open("ann");
		IntStream.range(0, 31).forEach((second) -> {
			this.clock.advance(Duration.ofSeconds(1));
			this.pages.round();
		});
		assertThat(ann.heard).containsExactly("CHANGED", "BEAT", "BEAT");
	}

	@Test
	void endWithTheirSession() {
		Heard ann = open("ann");
		Heard bob = open("bob");
		this.pages.endSession("session of ann");
		assertThat(ann.ended).isTrue();
		assertThat(bob.ended).isFalse();
	}

	@Test
	void endWhenTheSessionWouldHaveEndedWithoutThem() {
		Heard ann = open("ann");
		this.standing = Optional.empty();
		this.clock.advance(Duration.ofSeconds(15));
		this.pages.round();
		assertThat(ann.ended).isTrue();
	}

	@Test
	void refuseAPageOfASessionThatIsOver() {
		assertThat(OpenPage.of("ann", "s", Optional::empty, new Heard(), this.clock.instant())).isEmpty();
	}

	@Test
	void letTheOldestOfTooManyGoAndTellItSo() {
		List<Heard> all = IntStream.range(0, OpenPages.MOST + 1).mapToObj((number) -> open("ann")).toList();
		assertThat(all.getFirst().heard).containsExactly("CHANGED", "OVER");
		assertThat(all).filteredOn((page) -> page.ended).containsExactly(all.getFirst());
	}

	@Test
	void endAtOnceWhenTheServiceStops() {
		Heard ann = open("ann");
		this.pages.close();
		assertThat(ann.ended).isTrue();
		assertThat(open("bob").ended).isTrue();
	}

	@Test
	void areTakenAgainAfterAnEnd() {
		this.pages.close();
		this.pages.open();
		assertThat(open("ann").ended).isFalse();
	}

	private Heard open(String person) {
		Heard line = new Heard();
		OpenPage.of(person, "session of " + person, () -> this.standing, line, this.clock.instant())
			.ifPresent(this.pages::add);
		return line;
	}

	private void change(String what, String mailbox) {
		this.latest.add(new Change(what, mailbox));
	}

	private static final class Heard implements OpenPage.Line {

		private final List<String> heard = new ArrayList<>();

		private boolean ended;

		@Override
		public void say(OpenPage.Word word) {
			this.heard.add(word.name());
		}

		@Override
		public void end() {
			this.ended = true;
		}

	}

}
