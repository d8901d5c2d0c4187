/**
 * What admins changed, each change with the hash of the one before.
 */
@NamedInterface("changes")
@NullMarked
package org.inquirytriage.tuning.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
