package org.inquirytriage.outbox;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

import javax.crypto.spec.SecretKeySpec;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessageIdsTests {

	private static final EmailAddress PROGRAM = EmailAddress.of("program@heart.example.org");

	private static final EmailAddress WRITER = EmailAddress.of("writer@example.com");

	private final MessageIds ids = ids("k".repeat(32));

	private static MessageIds ids(String key) {
		return new MessageIds(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
	}

	@Test
	void givesTheSameMessageTheSameId() {
		MessageId id = this.ids.of("i1", Action.ANSWER, PROGRAM, WRITER);
		assertThat(ids("k".repeat(32)).of("i1", Action.ANSWER, PROGRAM, WRITER)).isEqualTo(id);
		assertThat(id.value()).matches("triage\\.[0-9a-f]{40}@heart\\.example\\.org");
	}

	@Test
	void givesEveryInquiryActionAndRecipientItsOwnId() {
		Set<MessageId> found = new HashSet<>();
		for (Action action : Action.values()) {
			found.add(this.ids.of("i1", action, PROGRAM, WRITER));
			found.add(this.ids.of("i2", action, PROGRAM, WRITER));
			found.add(this.ids.of("i1", action, PROGRAM, EmailAddress.of("office@example.com")));
		}
		assertThat(found).hasSize(3 * Action.values().length);
	}

	@Test
	void cannotBeToldWithoutTheKey() {
		assertThat(ids("other".repeat(8)).of("i1", Action.ANSWER, PROGRAM, WRITER))
			.isNotEqualTo(this.ids.of("i1", Action.ANSWER, PROGRAM, WRITER));
	}

	@Test
	void carriesADomainBeyondAsciiInItsAsciiForm() {
		assertThat(this.ids.of("i1", Action.ANSWER, EmailAddress.of("p@bücher.example"), WRITER).domain())
			.isEqualTo("xn--bcher-kva.example");
	}

	@Test
	void marksOurMailAlikeUnderOneKey() {
		assertThat(this.ids.loopMark()).isEqualTo(ids("k".repeat(32)).loopMark())
			.isNotEqualTo(ids("o".repeat(32)).loopMark());
	}

}
