/**
 * Sign-in, passwords and accounts as pages, and the rules that protect every page.
 */
@NullMarked
package org.inquirytriage.account.web;

import org.jspecify.annotations.NullMarked;
