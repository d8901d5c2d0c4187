/** A memory for what a sentence encoder has seen, kept by Caffeine. */
@NullMarked
package org.inquirytriage.triage.caffeine;

import org.jspecify.annotations.NullMarked;
