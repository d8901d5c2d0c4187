/**
 * The test bench: what would become of a message that came now.
 */
@NamedInterface("bench")
@NullMarked
package org.inquirytriage.tuning.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
