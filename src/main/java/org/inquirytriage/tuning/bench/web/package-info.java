/**
 * The page of the test bench.
 */
@NullMarked
package org.inquirytriage.tuning.bench.web;

import org.jspecify.annotations.NullMarked;
