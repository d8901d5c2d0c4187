/**
 * Reads and files mail on an IMAP server (RFC 9051).
 */
@NullMarked
package org.inquirytriage.intake.imap.client;

import org.jspecify.annotations.NullMarked;
