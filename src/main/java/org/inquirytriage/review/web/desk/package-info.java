/**
 * The page of one inquiry, where people decide about it.
 */
@NullMarked
package org.inquirytriage.review.web.desk;

import org.jspecify.annotations.NullMarked;
