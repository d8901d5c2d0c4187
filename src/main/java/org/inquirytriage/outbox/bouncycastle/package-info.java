/**
 * Encrypts mail with Bouncy Castle.
 */
@NullMarked
package org.inquirytriage.outbox.bouncycastle;

import org.jspecify.annotations.NullMarked;
