/**
 * The page that shows the program's facts and what goes out at a moment.
 */
@NullMarked
package org.inquirytriage.tuning.facts;

import org.jspecify.annotations.NullMarked;
