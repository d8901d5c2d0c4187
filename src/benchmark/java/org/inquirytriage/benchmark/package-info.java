/**
 * Measures how fast triage is; not packed with the program.
 */
@NullMarked
package org.inquirytriage.benchmark;

import org.jspecify.annotations.NullMarked;
