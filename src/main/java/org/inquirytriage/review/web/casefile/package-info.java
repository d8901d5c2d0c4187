/**
 * Everything that is known of one inquiry, in words.
 */
@NullMarked
package org.inquirytriage.review.web.casefile;

import org.jspecify.annotations.NullMarked;
