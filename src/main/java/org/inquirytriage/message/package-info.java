/**
 * The mail model every module speaks: immutable, free of Jakarta Mail.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.inquirytriage.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
