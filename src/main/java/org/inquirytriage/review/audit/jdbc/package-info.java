/**
 * Keeps the checks of automatic answers in the database.
 */
@NullMarked
package org.inquirytriage.review.audit.jdbc;

import org.jspecify.annotations.NullMarked;
