/**
 * The codes of authenticator apps by the library java-otp.
 */
@NullMarked
package org.inquirytriage.account.eatthepath;

import org.jspecify.annotations.NullMarked;
