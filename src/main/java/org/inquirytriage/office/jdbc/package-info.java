/**
 * The versions of the directory in the database.
 */
@NullMarked
package org.inquirytriage.office.jdbc;

import org.jspecify.annotations.NullMarked;
