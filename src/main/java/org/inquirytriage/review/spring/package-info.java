/**
 * Assembles the review desk.
 */
@NullMarked
package org.inquirytriage.review.spring;

import org.jspecify.annotations.NullMarked;
