/**
 * Which mailboxes people are limited to.
 */
@NullMarked
package org.inquirytriage.account.limit;

import org.jspecify.annotations.NullMarked;
