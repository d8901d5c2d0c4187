/**
 * Adding topics in the pages.
 */
@NullMarked
package org.inquirytriage.tuning.topics;

import org.jspecify.annotations.NullMarked;
