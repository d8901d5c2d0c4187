/**
 * Sets letters in HTML with jsoup.
 */
@NullMarked
package org.inquirytriage.outbox.jsoup;

import org.jspecify.annotations.NullMarked;
