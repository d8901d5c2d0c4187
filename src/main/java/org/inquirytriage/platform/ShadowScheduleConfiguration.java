package org.inquirytriage.platform;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.pipeline.ProgramIdentity;
import org.inquirytriage.tuning.shadow.AutomaticReturn;
import org.inquirytriage.tuning.shadow.ReturnNotice;
import org.inquirytriage.tuning.shadow.Shadowing;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has models decide in shadow, and earlier ones come back, beside all else. */
@Configuration(proxyBeanMethods = false)
class ShadowScheduleConfiguration {

	@Bean
	ReturnNotice returnNotice(ObjectProvider<Outbox> outbox, ObjectProvider<MailboxAccounts> mailboxes,
			ObjectProvider<ProgramIdentity> identity, ObjectProvider<MessageIds> ids, Clock clock) {
		Outbox mail = outbox.getIfAvailable();
		MailboxAccounts from = mailboxes.getIfAvailable();
		ProgramIdentity program = identity.getIfAvailable();
		MessageIds known = ids.getIfAvailable();
		if (mail == null || from == null || program == null || known == null) {
			// Without mailboxes every page says it.
			return (run) -> {
			};
		}
		return new MailedReturnNotice(mail, from, program, known, clock);
	}

	@Bean
	ShadowSchedule shadowSchedule(ObjectProvider<Shadowing> shadowing, ObjectProvider<AutomaticReturn> back) {
		List<Consumer<BooleanSupplier>> works = new ArrayList<>();
		// The way back comes first: it must not wait for what the shadow still has to do.
		back.ifAvailable((known) -> works.add((goesOn) -> known.run()));
		shadowing.ifAvailable((known) -> works.add(known::run));
		return new ShadowSchedule(works);
	}

}
