/**
 * Keeps the case files in the database.
 */
@NullMarked
package org.inquirytriage.inquiry.jdbc;

import org.jspecify.annotations.NullMarked;
