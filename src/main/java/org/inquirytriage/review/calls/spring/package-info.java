/**
 * Calls staff again and again.
 */
@NullMarked
package org.inquirytriage.review.calls.spring;

import org.jspecify.annotations.NullMarked;
