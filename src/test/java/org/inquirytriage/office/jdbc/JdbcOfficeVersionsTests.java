package org.inquirytriage.office.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.office.OfficeVersion;
import org.inquirytriage.office.OfficeVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcOfficeVersionsTests {

	private static final Instant NOW = Instant.parse("2026-11-23T17:00:00.123456Z");

	private final OfficeVersions versions;

	JdbcOfficeVersionsTests(TestDatabase database) {
		this.versions = new JdbcOfficeVersions(JdbcClient.create(database.create()), Clock.fixed(NOW, ZoneOffset.UTC));
	}

	@Test
	void beginWithTheFile() {
		assertThat(this.versions.current()).isZero();
		assertThat(this.versions.version(0)).isEmpty();
	}

	@Test
	void keepWhoMadeThemWhyAndWhen() {
		assertThat(this.versions.add("id\nä", "ann", "A new phone", 0)).isTrue();
		assertThat(this.versions.version(1)).contains(new OfficeVersion(1, "id\nä", "ann", "A new phone", NOW));
	}

	@Test
	void putTheNewestInForce() {
		this.versions.add("one", "ann", "first", 0);
		this.versions.add("two", "bob", "second", 1);
		assertThat(this.versions.current()).isEqualTo(2);
	}

	@Test
	void areListedTheNewestFirst() {
		this.versions.add("one", "ann", "first", 0);
		this.versions.add("two", "bob", "second", 1);
		assertThat(this.versions.last(5)).extracting(OfficeVersion::content).containsExactly("two", "one");
	}

	@Test
	void takeNothingFromWhoSawAnotherVersionInForce() {
		this.versions.add("one", "ann", "first", 0);
		assertThat(this.versions.add("two", "bob", "second", 0)).isFalse();
		assertThat(this.versions.last(5)).extracting(OfficeVersion::author).containsExactly("ann");
	}

	@Test
	void leaveNoGap() {
		assertThat(this.versions.add("one", "ann", "first", 7)).isFalse();
	}

}
