/**
 * The physicians' offices and which one an inquiry belongs to.
 */
@ApplicationModule(allowedDependencies = { "message", "text" })
@NullMarked
package org.inquirytriage.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
