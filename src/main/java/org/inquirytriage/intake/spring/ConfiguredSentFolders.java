package org.inquirytriage.intake.spring;

import java.util.Map;

import org.inquirytriage.intake.SentFolders;
import org.inquirytriage.intake.imap.client.ImapSentFolder;
import org.inquirytriage.message.MessageId;

/** The folders for sent mail that the settings name, by mailbox. */
class ConfiguredSentFolders implements SentFolders, AutoCloseable {

	private final Map<String, ImapSentFolder> folders;

	ConfiguredSentFolders(Map<String, ImapSentFolder> folders) {
		this.folders = Map.copyOf(folders);
	}

	@Override
	public boolean isKept(String mailbox) {
		return this.folders.containsKey(mailbox);
	}

	@Override
	public void keep(String mailbox, MessageId id, byte[] raw) {
		ImapSentFolder folder = this.folders.get(mailbox);
		if (folder != null) {
			folder.keep(id, raw);
		}
	}

	@Override
	public void close() {
		this.folders.values().forEach(ImapSentFolder::close);
	}

}
