/**
 * The pages on which admins train, compare and publish models.
 */
@NullMarked
package org.inquirytriage.tuning.models.web;

import org.jspecify.annotations.NullMarked;
