/**
 * Keeps people who are limited to some mailboxes to the inquiries of these.
 */
@NullMarked
package org.inquirytriage.review.web.reach;

import org.jspecify.annotations.NullMarked;
