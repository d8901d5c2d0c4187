/**
 * The page on which admins look after the mailboxes.
 */
@NullMarked
package org.inquirytriage.review.web.mailboxes;

import org.jspecify.annotations.NullMarked;
