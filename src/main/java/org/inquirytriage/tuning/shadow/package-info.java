/**
 * Models that decide beside those in force, and the way back when these do worse.
 */
@NamedInterface("shadow")
@NullMarked
package org.inquirytriage.tuning.shadow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
