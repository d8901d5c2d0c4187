package org.inquirytriage.tuning.replay;

import java.time.Instant;
import java.util.Set;

import org.inquirytriage.message.Remark;

/**
 * A message that came before.
 *
 * @param id of its inquiry, or the name of its file
 * @param mailbox that it came into, empty for a file
 * @param received when the mail server took it
 * @param keywords the IMAP flags that were on it
 * @param remarks what intake noticed about it
 * @param fromOffice whether an office answered a forward of ours with it
 */
public record StoredMessage(String id, String mailbox, Instant received, Set<String> keywords, Set<Remark> remarks,
		boolean fromOffice) {

	public StoredMessage {
		keywords = Set.copyOf(keywords);
		remarks = Set.copyOf(remarks);
	}

}
