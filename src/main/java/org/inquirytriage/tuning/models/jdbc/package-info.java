/**
 * Versions of models in the database.
 */
@NullMarked
package org.inquirytriage.tuning.models.jdbc;

import org.jspecify.annotations.NullMarked;
