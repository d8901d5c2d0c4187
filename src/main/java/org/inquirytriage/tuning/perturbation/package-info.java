/**
 * The ways in which the same inquiry may be written otherwise: slips, tricks and
 * surroundings.
 */
@NullMarked
package org.inquirytriage.tuning.perturbation;

import org.jspecify.annotations.NullMarked;
