/**
 * Which automatic answers people check, and what their checks say.
 */
@NullMarked
package org.inquirytriage.review.audit;

import org.jspecify.annotations.NullMarked;
