/**
 * The port to a pre-trained encoder, which turns sentences of like meaning into vectors
 * of like direction.
 */
@NullMarked
package org.inquirytriage.triage.encoder;

import org.jspecify.annotations.NullMarked;
