/**
 * Sign-in through an identity provider (OpenID Connect): who that is here, with which
 * role.
 */
@NullMarked
package org.inquirytriage.account.oidc;

import org.jspecify.annotations.NullMarked;
