package org.inquirytriage.message;

/**
 * Where one physical copy of a message lies on a mail server (RFC 9051 section 2.3.1.1).
 *
 * @param mailbox the name of the mailbox in our settings
 * @param folder the folder on the server
 * @param uidValidity the folder's UIDVALIDITY: when it changes, every UID means something
 * else
 * @param uid of the copy within the folder
 */
public record MessageLocation(String mailbox, String folder, long uidValidity, long uid) {
}
