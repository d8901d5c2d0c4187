/**
 * The pages on which admins choose what the classifier learns from.
 */
@NullMarked
package org.inquirytriage.tuning.learning.web;

import org.jspecify.annotations.NullMarked;
