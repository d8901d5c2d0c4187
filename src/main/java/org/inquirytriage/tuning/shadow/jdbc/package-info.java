/**
 * Keeps models in shadow in the database.
 */
@NullMarked
package org.inquirytriage.tuning.shadow.jdbc;

import org.jspecify.annotations.NullMarked;
