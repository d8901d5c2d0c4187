/**
 * What mail servers are signed in to with: passwords, and access tokens that run out.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.inquirytriage.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
