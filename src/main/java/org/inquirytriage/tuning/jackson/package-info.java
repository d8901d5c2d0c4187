/**
 * Reads and writes corpus files with Jackson.
 */
@NullMarked
package org.inquirytriage.tuning.jackson;

import org.jspecify.annotations.NullMarked;
