/**
 * What offices and others beyond the program were given, in the database.
 */
@NullMarked
package org.inquirytriage.liaison.jdbc;

import org.jspecify.annotations.NullMarked;
