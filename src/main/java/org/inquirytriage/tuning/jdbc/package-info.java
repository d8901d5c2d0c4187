/**
 * Versions and changes in the database.
 */
@NullMarked
package org.inquirytriage.tuning.jdbc;

import org.jspecify.annotations.NullMarked;
