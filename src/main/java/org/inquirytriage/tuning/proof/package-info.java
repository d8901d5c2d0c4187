/**
 * Opens the prove split, which no limit was chosen on, and records every opening.
 */
@NamedInterface("proof")
@NullMarked
package org.inquirytriage.tuning.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
