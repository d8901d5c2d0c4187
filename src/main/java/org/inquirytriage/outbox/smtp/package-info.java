/**
 * Delivers mail to a mail server over SMTP.
 */
@NullMarked
package org.inquirytriage.outbox.smtp;

import org.jspecify.annotations.NullMarked;
