/**
 * What helps a person to read an inquiry: its layout, and earlier ones that are like it.
 */
@NullMarked
package org.inquirytriage.review.reading;

import org.jspecify.annotations.NullMarked;
