/**
 * The stream from which a page hears that something changed.
 */
@NullMarked
package org.inquirytriage.review.live.web;

import org.jspecify.annotations.NullMarked;
