/**
 * Copies of HTML bodies, made with jsoup.
 */
@NullMarked
package org.inquirytriage.review.jsoup;

import org.jspecify.annotations.NullMarked;
