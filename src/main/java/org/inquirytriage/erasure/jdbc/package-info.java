/**
 * Finds and erases in the database what is kept of a person.
 */
@NullMarked
package org.inquirytriage.erasure.jdbc;

import org.jspecify.annotations.NullMarked;
