/**
 * Training, comparing and publishing models.
 */
@NullMarked
package org.inquirytriage.tuning.models;

import org.jspecify.annotations.NullMarked;
