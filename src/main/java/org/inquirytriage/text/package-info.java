/**
 * Turns a received message into the words its writer wrote.
 */
@ApplicationModule(allowedDependencies = { "message" })
@NullMarked
package org.inquirytriage.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
