/**
 * Carries entries of the outbox to the mail server: claims, begins, settles.
 */
@NullMarked
package org.inquirytriage.outbox.relay;

import org.jspecify.annotations.NullMarked;
