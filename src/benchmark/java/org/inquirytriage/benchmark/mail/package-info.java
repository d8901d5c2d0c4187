/**
 * Measures mail from the mailbox to the mail server, beside a bare loop and under stress.
 */
@NullMarked
package org.inquirytriage.benchmark.mail;

import org.jspecify.annotations.NullMarked;
