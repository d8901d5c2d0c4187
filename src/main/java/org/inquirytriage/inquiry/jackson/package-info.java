/**
 * Explanations as JSON.
 */
@NullMarked
package org.inquirytriage.inquiry.jackson;

import org.jspecify.annotations.NullMarked;
