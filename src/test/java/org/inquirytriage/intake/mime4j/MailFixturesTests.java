package org.inquirytriage.intake.mime4j;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.inquirytriage.intake.UnreadableMessageException;
import org.inquirytriage.intake.mime4j.MailFixtures.Fixture;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.screening.Screener;
import org.inquirytriage.screening.Screening;
import org.inquirytriage.screening.Screening.Answerable;
import org.inquirytriage.screening.Screening.Suppressed;
import org.inquirytriage.screening.ScreeningPolicy;
import org.inquirytriage.screening.SuppressionReason.Handling;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Real mail, read and screened: nothing crashes, and no robot gets an answer. */
class MailFixturesTests {

	private static final double NEVER_ANSWERED = 0.99;

	private static final double PEOPLE_SUPPRESSED = 0.03;

	private static final double PEOPLE_READ_WHOLE = 0.93;

	private static final int MUTATIONS = 3;

	private final Screener screener = new Screener();

	@Test
	void par01ReadsEveryMessage() throws IOException {
		assertThat(MailFixtures.all()).isNotEmpty()
			.allSatisfy(
					(fixture) -> assertThat(ReceivedMail.parse(fixture.raw()).size()).isEqualTo(fixture.raw().length));
	}

	@Test
	void findsTextInMostOfWhatPeopleWrote() throws IOException {
		List<Fixture> people = MailFixtures.all()
			.stream()
			.filter((fixture) -> fixture.expect().equals("may_reply"))
			.toList();
		long whole = people.stream().filter((fixture) -> !ReceivedMail.parse(fixture.raw()).incomplete()).count();
		assertThat(whole).isGreaterThanOrEqualTo(Math.round(people.size() * PEOPLE_READ_WHOLE));
	}

	@Test
	void sup30NamesTheRuleForNearlyAllThatIsNeverAnswered() throws IOException {
		List<Fixture> never = MailFixtures.all()
			.stream()
			.filter((fixture) -> fixture.expect().equals("never_reply"))
			.toList();
		List<String> answered = never.stream()
			.filter((fixture) -> screen(fixture) instanceof Answerable)
			.map(Fixture::name)
			.toList();
		assertThat(answered).hasSizeLessThanOrEqualTo((int) (never.size() * (1 - NEVER_ANSWERED)));
	}

	@Test
	void neverAnswersAnythingButUnmarkedSpamAmongWhatIsNeverAnswered() throws IOException {
		List<String> answered = MailFixtures.all()
			.stream()
			.filter((fixture) -> fixture.expect().equals("never_reply") && !fixture.kind().equals("spam"))
			.filter((fixture) -> screen(fixture) instanceof Answerable)
			.map(Fixture::name)
			.toList();
		assertThat(answered).isEmpty();
	}

	@Test
	void rep01SuppressesOrHoldsEveryBounceAndReceiptWhateverTheIndexExpects() throws IOException {
		List<String> answered = MailFixtures.all()
			.stream()
			.filter((fixture) -> List.of("bounce", "auto_reply", "mdn").contains(fixture.kind()))
			.filter((fixture) -> screen(fixture) instanceof Answerable)
			.map(Fixture::name)
			.toList();
		assertThat(answered).isEmpty();
	}

	@Test
	void suppressesHardlyAnyPerson() throws IOException {
		List<Fixture> people = MailFixtures.all().stream().filter((fixture) -> fixture.kind().equals("human")).toList();
		List<String> suppressed = people.stream()
			.filter((fixture) -> screen(fixture) instanceof Suppressed(var reason)
					&& reason.handling() == Handling.SUPPRESS)
			.map(Fixture::name)
			.toList();
		assertThat(suppressed).hasSizeLessThanOrEqualTo((int) (people.size() * PEOPLE_SUPPRESSED));
	}

	@Test
	void answersMostPeopleWhoseReturnPathIsKnown() throws IOException {
		List<InboundMessage> people = MailFixtures.all()
			.stream()
			.filter((fixture) -> fixture.expect().equals("may_reply"))
			.map((fixture) -> ReceivedMail.parse(fixture.raw()))
			.filter((message) -> message.headers().has("Return-Path"))
			.toList();
		long answered = people.stream()
			.filter((message) -> this.screener.screen(message,
					ScreeningPolicy.withoutOwnAddresses()) instanceof Answerable)
			.count();
		assertThat(answered).isGreaterThanOrEqualTo(people.size() * 6L / 10);
	}

	@Test
	void par01ReadsDamagedMailWithoutAnyOtherException() throws IOException {
		Random random = new Random(20260302);
		List<String> failed = new ArrayList<>();
		for (Fixture fixture : MailFixtures.all()) {
			for (int i = 0; i < MUTATIONS; i++) {
				byte[] damaged = Damage.to(fixture.raw(), random);
				if (!survives(damaged)) {
					failed.add(fixture.name());
				}
			}
		}
		assertThat(failed).isEmpty();
	}

	private boolean survives(byte[] raw) {
		try {
			InboundMessage message = ReceivedMail.parse(raw);
			String read = message.defects() + " "
					+ this.screener.screen(message, ScreeningPolicy.withoutOwnAddresses());
			return !read.contains("could not be read") && !read.contains("SUP-29");
		}
		catch (UnreadableMessageException ex) {
			return raw.length == 0;
		}
		catch (RuntimeException | StackOverflowError ex) {
			return false;
		}
	}

	private Screening screen(Fixture fixture) {
		return this.screener.screen(ReceivedMail.parse(fixture.raw()), ScreeningPolicy.withoutOwnAddresses());
	}

}
