/**
 * What needs Jakarta Mail to read mail; the mailboxes themselves are in {@code client}.
 */
@NullMarked
package org.inquirytriage.intake.imap;

import org.jspecify.annotations.NullMarked;
