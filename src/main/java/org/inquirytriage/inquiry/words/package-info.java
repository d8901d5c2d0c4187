/**
 * Decisions and what led to them, in words that everybody at the program understands.
 */
@NamedInterface("words")
@NullMarked
package org.inquirytriage.inquiry.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
