/**
 * How fast stored messages are replayed, and how fast pages are meanwhile.
 */
@NullMarked
package org.inquirytriage.benchmark.replay;

import org.jspecify.annotations.NullMarked;
