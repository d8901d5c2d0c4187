/**
 * Measures how fast the pages are when a million inquiries are stored; not packed with
 * the program.
 */
@NullMarked
package org.inquirytriage.benchmark.pages;

import org.jspecify.annotations.NullMarked;
