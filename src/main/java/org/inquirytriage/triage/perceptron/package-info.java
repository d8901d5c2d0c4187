/** A small network of our own that learns over the vectors of a sentence encoder. */
@NullMarked
package org.inquirytriage.triage.perceptron;

import org.jspecify.annotations.NullMarked;
