package org.inquirytriage.account;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class MailboxNamesTests {

	private final MailboxNames names = () -> List.of("heart", "valve");

	@Test
	void refuseASettingThatNamesAnother() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.names.check("some.setting", Set.of("vavle")))
			.withMessage("The setting some.setting names vavle, which is no mailbox; there are heart, valve");
	}

	@Test
	void takeASettingThatNamesSomeOfThem() {
		assertThatNoException().isThrownBy(() -> this.names.check("some.setting", Set.of("valve")));
	}

	@Test
	void takeAnySettingWhereThereIsNoMailbox() {
		MailboxNames none = List::of;
		assertThatNoException().isThrownBy(() -> none.check("some.setting", Set.of("valve")));
	}

}
