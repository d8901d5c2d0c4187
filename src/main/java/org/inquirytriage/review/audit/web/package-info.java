/**
 * The pages on which people check automatic answers.
 */
@NullMarked
package org.inquirytriage.review.audit.web;

import org.jspecify.annotations.NullMarked;
