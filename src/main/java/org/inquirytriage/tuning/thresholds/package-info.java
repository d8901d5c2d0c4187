/**
 * The limits for an answer that admins publish, and what each would do.
 */
@NamedInterface("thresholds")
@NullMarked
package org.inquirytriage.tuning.thresholds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
