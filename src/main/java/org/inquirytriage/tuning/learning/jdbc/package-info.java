/**
 * Examples in the database.
 */
@NullMarked
package org.inquirytriage.tuning.learning.jdbc;

import org.jspecify.annotations.NullMarked;
