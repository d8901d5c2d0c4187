/**
 * The page on which admins see what was changed.
 */
@NullMarked
package org.inquirytriage.tuning.changes.web;

import org.jspecify.annotations.NullMarked;
