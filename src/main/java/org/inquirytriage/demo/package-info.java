/**
 * The embedded mail server and sample mail of the demo.
 */
@ApplicationModule(allowedDependencies = { "message", "account" })
@NullMarked
package org.inquirytriage.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
