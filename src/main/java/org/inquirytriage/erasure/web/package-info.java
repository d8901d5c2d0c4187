/**
 * The page on which admins erase a person.
 */
@NullMarked
package org.inquirytriage.erasure.web;

import org.jspecify.annotations.NullMarked;
