/**
 * Reads mailboxes and messages with Jakarta Mail.
 */
@NullMarked
package org.inquirytriage.intake.imap;

import org.jspecify.annotations.NullMarked;
