/**
 * What admins changed, each change with the hash of the one before.
 */
@NullMarked
package org.inquirytriage.tuning.changes;

import org.jspecify.annotations.NullMarked;
