/**
 * People who sign in, their roles, what they looked at and did.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.inquirytriage.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
