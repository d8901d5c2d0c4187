/**
 * Keeps in the database how far each folder was read.
 */
@NullMarked
package org.inquirytriage.intake.jdbc;

import org.jspecify.annotations.NullMarked;
