package org.inquirytriage.inquiry.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.inquirytriage.message.MessageLocation;

/**
 * A folder as it stood under one UIDVALIDITY, in which copies are asked for together.
 *
 * @param mailbox the mailbox's name
 * @param folder the folder on the server
 * @param uidValidity under which its UIDs are meant
 */
record FolderCopies(String mailbox, String folder, long uidValidity) {

	/** The UIDs of copies by their folder. */
	static Map<FolderCopies, List<Long>> of(Collection<MessageLocation> copies) {
		return copies.stream()
			.collect(
					Collectors.groupingBy((copy) -> new FolderCopies(copy.mailbox(), copy.folder(), copy.uidValidity()),
							Collectors.mapping(MessageLocation::uid, Collectors.toList())));
	}

	/** The parameters of a statement about some of the folder's copies. */
	Map<String, Object> parameters(List<Long> uids) {
		return Map.of("mailbox", this.mailbox, "folder", this.folder, "validity", this.uidValidity, "uids", uids);
	}

}
