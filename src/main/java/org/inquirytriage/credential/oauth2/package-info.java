/**
 * Access tokens from an OAuth 2.0 issuer, by Spring Security.
 */
@NullMarked
package org.inquirytriage.credential.oauth2;

import org.jspecify.annotations.NullMarked;
