/**
 * Keeps the outbox and the reply ledger in the database.
 */
@NullMarked
package org.inquirytriage.outbox.jdbc;

import org.jspecify.annotations.NullMarked;
