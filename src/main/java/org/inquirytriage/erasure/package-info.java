/**
 * Erases what is kept of a person, and keeps that it was done.
 */
@ApplicationModule(allowedDependencies = { "message", "reply", "inquiry", "tuning :: changes" })
@NullMarked
package org.inquirytriage.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
