/**
 * The pages that show what happened to each inquiry.
 */
@NullMarked
package org.inquirytriage.review.web;

import org.jspecify.annotations.NullMarked;
