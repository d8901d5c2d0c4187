/**
 * Draws the sample of automatic answers again and again.
 */
@NullMarked
package org.inquirytriage.review.audit.spring;

import org.jspecify.annotations.NullMarked;
