package org.inquirytriage.office;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.text.TextCleaner;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CurrentOfficesTests {

	private static final Duration LATER = Duration.ofSeconds(3);

	private final TestClock clock = new TestClock(Shipped.NOON);

	private final Versions versions = new Versions();

	private final OfficeDirectory directory = OfficeDirectory.following(new CurrentOffices(this.versions,
			(version) -> directory(version.content()), directory("Ruth Okafor"), this.clock));

	@Test
	void areThoseOfTheFileUntilSomebodyMakesAVersion() {
		assertThat(physicians()).containsExactly("Ruth Okafor");
	}

	@Test
	void areThoseOfTheNewestVersionWithoutARestart() {
		physicians();
		this.versions.add("Elena Marquez", "ann", "new", 0);
		this.clock.advance(LATER);
		assertThat(physicians()).containsExactly("Elena Marquez");
	}

	@Test
	void areReadFromTheDatabaseOnlyNowAndThen() {
		physicians();
		physicians();
		assertThat(this.versions.asked).isEqualTo(1);
	}

	@Test
	void areWhereTheRouterSendsInquiriesFromThenOn() {
		OfficeRouter router = new OfficeRouter(this.directory);
		this.versions.add("Elena Marquez", "ann", "new", 0);
		this.clock.advance(LATER);
		assertThat(router.route(Shipped.part(TextCleaner.class).clean("", "I see Dr. Marquez")).office().id())
			.isEqualTo("clinic");
		assertThat(router.route(Shipped.part(TextCleaner.class).clean("", "I see Dr. Okafor")).office().id())
			.isEqualTo("program");
	}

	private List<String> physicians() {
		return this.directory.office("clinic").orElseThrow().physicians();
	}

	private static OfficeDirectory directory(String physician) {
		return new OfficeDirectory(
				List.of(office("clinic", List.of(physician), false), office("program", List.of(), true)));
	}

	private static Office office(String id, List<String> physicians, boolean fallback) {
		return new Office(id, "The " + id, physicians, List.of(), List.of(), "555-0100", "Monday, 8 am to 5 pm",
				EmailAddress.of(id + "@example.org"), null, fallback, ForwardPolicy.LINK);
	}

	/** Versions in memory. */
	private static final class Versions implements OfficeVersions {

		private final List<OfficeVersion> all = new ArrayList<>();

		private int asked;

		@Override
		public int current() {
			this.asked++;
			return this.all.size();
		}

		@Override
		public Optional<OfficeVersion> version(int number) {
			return this.all.stream().filter((version) -> version.number() == number).findFirst();
		}

		@Override
		public List<OfficeVersion> last(int limit) {
			return this.all.reversed();
		}

		@Override
		public boolean add(String content, String author, String reason, int after) {
			return this.all.add(new OfficeVersion(after + 1, content, author, reason, Shipped.NOON));
		}

	}

}
