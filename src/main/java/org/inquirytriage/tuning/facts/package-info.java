/**
 * The program's facts as people read them.
 */
@NullMarked
package org.inquirytriage.tuning.facts;

import org.jspecify.annotations.NullMarked;
