package org.inquirytriage.outbox.jdbc;

import org.inquirytriage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class MessageIdKeysTests {

	private final JdbcFixture fixture;

	MessageIdKeysTests(TestDatabase database) {
		this.fixture = new JdbcFixture(database);
	}

	private MessageIdKeys keys() {
		return new MessageIdKeys(this.fixture.jdbc, this.fixture.clock);
	}

	@Test
	void keepsTheKeyItMadeForTheNextStart() {
		assertThat(keys().key("")).isEqualTo(keys().key(""));
	}

	@Test
	void takesTheKeyThatIsSet() {
		assertThat(keys().key("s".repeat(32)).getEncoded()).asString().isEqualTo("s".repeat(32));
	}

	@Test
	void refusesAShortKeyWithoutShowingIt() {
		assertThatIllegalArgumentException().isThrownBy(() -> new MessageIdProperties("secret"))
			.withMessageContaining("triage.message-id-key")
			.withMessageNotContaining("secret");
	}

}
