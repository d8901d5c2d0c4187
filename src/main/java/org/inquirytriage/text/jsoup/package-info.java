/**
 * HTML to text with jsoup.
 */
@NullMarked
package org.inquirytriage.text.jsoup;

import org.jspecify.annotations.NullMarked;
