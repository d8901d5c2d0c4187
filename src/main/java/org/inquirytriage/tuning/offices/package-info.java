/**
 * Changing the directory of offices: every change is tried first.
 */
@NullMarked
package org.inquirytriage.tuning.offices;

import org.jspecify.annotations.NullMarked;
