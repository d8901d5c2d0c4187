/**
 * The second step of a sign-in: codes of an authenticator app, and recovery codes.
 */
@NullMarked
package org.inquirytriage.account.factor;

import org.jspecify.annotations.NullMarked;
