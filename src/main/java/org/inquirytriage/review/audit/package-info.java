/**
 * Which automatic answers people check, and what their checks say.
 */
@NamedInterface("audit")
@NullMarked
package org.inquirytriage.review.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
