/**
 * Accounts, the access log and failed sign-ins in the database.
 */
@NullMarked
package org.inquirytriage.account.jdbc;

import org.jspecify.annotations.NullMarked;
