/**
 * Replay: what stored messages would come to if something were changed.
 */
@NamedInterface("replay")
@NullMarked
package org.inquirytriage.tuning.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
