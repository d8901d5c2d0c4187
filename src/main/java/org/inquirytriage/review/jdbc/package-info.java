/**
 * Keeps the decisions, drafts and notes of people in the database.
 */
@NullMarked
package org.inquirytriage.review.jdbc;

import org.jspecify.annotations.NullMarked;
