package org.inquirytriage.outbox;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OutboxEntryTests {

	@ParameterizedTest
	@EnumSource(value = Action.class, names = { "FORWARD", "ALERT", "DIGEST", "SERVICE_ALERT" })
	void isNoAnswerWhenItGoesToAnOfficeOrStaff(Action action) {
		assertThat(OutboxEntry.ready("i1", action, TestMessages.forward("i1", "d")).state())
			.isEqualTo(OutboxState.READY);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> OutboxEntry.ready("i1", action, TestMessages.answer("i1")));
	}

	@ParameterizedTest
	@EnumSource(value = Action.class, mode = Mode.EXCLUDE, names = { "FORWARD", "ALERT", "DIGEST", "SERVICE_ALERT" })
	void isAnAnswerWhenItGoesToTheWriter(Action action) {
		assertThat(OutboxEntry.ready("i1", action, TestMessages.answer("i1")).state()).isEqualTo(OutboxState.READY);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> OutboxEntry.ready("i1", action, TestMessages.forward("i1", "d")));
	}

}
